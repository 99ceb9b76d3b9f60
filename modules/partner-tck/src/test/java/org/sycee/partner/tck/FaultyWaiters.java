package org.sycee.partner.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerResponse;

/** Billers that are faulty in one thing each when something comes late. */
final class FaultyWaiters {

    private FaultyWaiters() {}

    /** What was not found once it takes for lost ever after. */
    static class GivesUpTheLost extends HonestBiller {

        private final Set<UUID> lost = ConcurrentHashMap.newKeySet();

        GivesUpTheLost(InstanceContext context) {
            super(context);
        }

        @Override
        public CallResult inquire(BillPayment payment) {
            if (lost.contains(payment.key())) {
                return CallResult.rejected(FaultyBillers.FINAL, "it was lost");
            }
            var said = super.inquire(payment);
            if (said.kind() == CallResult.Kind.NOT_FOUND) {
                lost.add(payment.key());
            }
            return said;
        }
    }

    /** Whatever it sends again it takes for another payment. */
    static class NewKeysForMore extends HonestSeller {

        private final Set<UUID> sent = ConcurrentHashMap.newKeySet();

        NewKeysForMore(InstanceContext context) {
            super(context);
        }

        @Override
        UUID reference(BillPayment payment) {
            return sent.add(payment.key()) ? payment.key() : UUID.randomUUID();
        }
    }

    /** Calls what was paid by a name of its own, another each time. */
    static class NamesItAnew extends HonestBiller {

        NamesItAnew(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult said(JsonView paid, BillPayment payment) {
            var said = super.said(paid, payment);
            return said.kind() == CallResult.Kind.SUCCEEDED
                    ? CallResult.succeeded(
                            said.key().orElseThrow(),
                            said.amount().orElseThrow(),
                            UUID.randomUUID().toString())
                    : said;
        }
    }

    /** Hears nothing about a payment that is older than a day. */
    static class LosesInterest extends HonestBiller {

        private final Map<UUID, Instant> begun = new ConcurrentHashMap<>();

        LosesInterest(InstanceContext context) {
            super(context);
        }

        @Override
        CallResult paid(PartnerResponse answer, BillPayment payment) {
            begun.putIfAbsent(payment.key(), dateIn(answer.headers()));
            return super.paid(answer, payment);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            var yesterday = dateIn(callback.headers()).minus(Duration.ofDays(1));
            return super.readCallback(callback)
                    .filter(fact -> begun.getOrDefault(fact.key(), Instant.MIN).isAfter(yesterday));
        }

        private static Instant dateIn(Map<String, String> headers) {
            return Instant.parse(headers.getOrDefault("x-date", ""));
        }
    }

    /** Takes each callback for one about what it has sent last. */
    static class OneAtATime extends HonestBiller {

        private volatile Optional<UUID> last = Optional.empty();

        OneAtATime(InstanceContext context) {
            super(context);
        }

        @Override
        PartnerResponse send(BillPayment payment, UUID key) {
            last = Optional.of(key);
            return super.send(payment, key);
        }

        @Override
        public Optional<CallbackFact> readCallback(Callback callback) {
            return last.map(key -> new CallbackFact(key, CallResult.unknown("ask")));
        }
    }
}
