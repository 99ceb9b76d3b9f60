package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.util.Optional;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/** The acquirer's desk for money that goes back to cards: one payout per key and per reference. */
record Payouts(Books books, Clock clock) {

    /** What becomes of a request. */
    sealed interface Decision {

        /** The payout of this request, and whether an earlier request made it. */
        record Taken(Payout payout, boolean repeated) implements Decision {}

        /** The request was refused with the code of the API. */
        record Refused(int status, String code, String text) implements Decision {}
    }

    Decision pay(String key, Payout.Order order, Optional<Fault> fault) {
        synchronized (books) {
            return books.payout(key).map(first -> repeated(first, order)).orElseGet(() -> first(key, order, fault));
        }
    }

    private static Decision repeated(Payout first, Payout.Order order) {
        return first.order().equals(order)
                ? new Decision.Taken(first, true)
                : new Decision.Refused(
                        422, "idempotency_key_reused", "this Idempotency-Key was used with other content");
    }

    private Decision first(String key, Payout.Order order, Optional<Fault> fault) {
        if (books.payoutByReference(order.reference()).isPresent()) {
            return new Decision.Refused(409, "reference_used", "this reference belongs to another payout");
        }
        return books.linkedCard(order.cardToken())
                .<Decision>map(card -> new Decision.Taken(written(key, order, card, fault), false))
                .orElseGet(() -> new Decision.Refused(404, "no_such_card", "no card has this token"));
    }

    private Payout written(String key, Payout.Order order, LinkedCard card, Optional<Fault> fault) {
        var payout = new Payout("out_" + Tokens.random(16), key, order, card, state(card, fault));
        books.write(payout);
        return payout;
    }

    private Payout.State state(LinkedCard card, Optional<Fault> fault) {
        var now = clock.instant();
        if (fault.isPresent() && fault.get().mode() == Fault.Mode.PENDING_FOR) {
            return new Payout.State(
                    Status.PENDING, "", now, now.plus(fault.get().delay()));
        }
        return declineCode(card, fault)
                .map(code -> new Payout.State(Status.DECLINED, code, now, now))
                .orElseGet(() -> new Payout.State(Status.SUCCEEDED, "", now, now));
    }

    private Optional<String> declineCode(LinkedCard card, Optional<Fault> fault) {
        if (fault.isPresent() && fault.get().mode() == Fault.Mode.REJECT) {
            return Optional.of("do_not_honour");
        }
        if (card.hasExpired(clock.instant())) {
            return Optional.of("expired_card");
        }
        return Optional.of("payouts_not_accepted").filter(code -> card.behaviour() == TestCard.NO_PAYOUTS);
    }
}
