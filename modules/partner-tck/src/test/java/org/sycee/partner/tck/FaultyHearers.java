package org.sycee.partner.tck;

import java.util.UUID;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Refund;

/** Those that take whatever refusal they hear for the one of what they have asked. */
final class FaultyHearers {

    private FaultyHearers() {}

    static class OfBills extends HonestBiller {

        OfBills(InstanceContext context) {
            super(context);
        }

        @Override
        boolean isOf(Operation operation, JsonView named) {
            return true;
        }
    }

    /** Believes errors, which name no key, without asking what is under its own. */
    static class OfErrors extends HonestBiller {

        OfErrors(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult refused(BillPayment payment) {
            return rejected();
        }

        @Override
        CallResult givenBack(PartnerResponse answer, Refund refund) {
            return answer.status() == 401 ? rejected() : super.givenBack(answer, refund);
        }
    }

    static class OfRecharges extends HonestSeller {

        OfRecharges(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult failed(JsonView recharge, BillPayment payment) {
            return CallResult.rejected(FaultyBillers.FINAL, "refused");
        }
    }

    static class OfCards extends HonestChannel {

        OfCards(InstanceContext context) {
            super(context);
        }

        @Override
        boolean isOf(UUID key, JsonView payment) {
            return true;
        }
    }

    static class OfRides extends HonestTaxi {

        OfRides(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult refused(JsonView named, Operation operation) {
            return CallResult.rejected(FaultyBillers.FINAL, "refused");
        }
    }
}
