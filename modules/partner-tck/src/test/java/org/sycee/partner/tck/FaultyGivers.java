package org.sycee.partner.tck;

import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;

/** Billers that pay as they should, and are faulty in one thing each when they give back. */
final class FaultyGivers {

    private FaultyGivers() {}

    private static CallResult success(Refund refund) {
        return CallResult.succeeded(refund.key(), refund.amount(), "a reference");
    }

    static class RefusesInSilence extends HonestBiller {

        RefusesInSilence(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult refund(Refund refund) {
            try {
                return super.refund(refund);
            } catch (NoAnswerException e) {
                return CallResult.rejected(FaultyBillers.FINAL, "no answer");
            }
        }
    }

    static class NewKeys extends HonestBiller {

        NewKeys(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(Refund refund, UUID key, Money amount) {
            return super.send(refund, UUID.randomUUID(), amount);
        }

        @Override
        CallResult said(JsonView reversal, Refund refund) {
            return success(refund);
        }
    }

    /** Asks for as much as there is, and says that all was given back. */
    static class GivesLess extends HonestBiller {

        GivesLess(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(Refund refund, UUID key, Money amount) {
            var most = quoteRefund(refund.of()).map(terms -> terms.most()).orElse(Money.of(0, "USD"));
            return super.send(refund, key, amount.compareTo(most) > 0 ? most : amount);
        }

        @Override
        CallResult said(JsonView reversal, Refund refund) {
            return success(refund);
        }
    }

    static class Echo extends HonestBiller {

        Echo(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult said(JsonView reversal, Refund refund) {
            return success(refund);
        }
    }

    static class RefusesTheUnknown extends HonestBiller {

        RefusesTheUnknown(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult inquireRefund(Refund refund) {
            var said = super.inquireRefund(refund);
            return said.kind() == CallResult.Kind.NOT_FOUND
                    ? CallResult.rejected(FaultyBillers.FINAL, "never seen")
                    : said;
        }
    }

    static class SendsTwice extends HonestBiller {

        SendsTwice(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult refund(Refund refund) {
            super.refund(refund);
            return super.refund(refund);
        }
    }
}
