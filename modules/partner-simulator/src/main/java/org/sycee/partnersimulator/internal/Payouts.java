package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.util.Optional;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/** The acquirer's desk for money that goes out to cards and bank accounts: one payout per key and per reference. */
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
        var card = books.linkedCard(order.token());
        if (card.isPresent()) {
            return taken(new Payout(newId(), key, order, card.get(), null, state(card.get(), fault)));
        }
        return books.linkedAccount(order.token())
                .map(account -> taken(new Payout(newId(), key, order, null, account, state(account, fault))))
                .orElseGet(() -> new Decision.Refused(404, "no_such_card", "no card or account has this token"));
    }

    private static String newId() {
        return "out_" + Tokens.random(16);
    }

    private Decision taken(Payout payout) {
        books.write(payout);
        return new Decision.Taken(payout, false);
    }

    private Payout.State state(LinkedAccount account, Optional<Fault> fault) {
        var now = clock.instant();
        if (fault.isPresent() && fault.get().mode().isRefusal()) {
            return new Payout.State(Status.DECLINED, "account_closed", now, now, false);
        }
        var time = fault.filter(one -> one.mode() == Fault.Mode.PENDING_FOR)
                .map(Fault::delay)
                .orElse(account.behaviour().processing());
        return new Payout.State(
                Status.PENDING, account.behaviour().returnCode(), now, now.plus(time), Part.isAsked(fault));
    }

    private Payout.State state(LinkedCard card, Optional<Fault> fault) {
        var now = clock.instant();
        if (fault.isPresent() && fault.get().mode() == Fault.Mode.PENDING_FOR) {
            return new Payout.State(
                    Status.PENDING, "", now, now.plus(fault.get().delay()), false);
        }
        return declineCode(card, fault)
                .map(code -> new Payout.State(Status.DECLINED, code, now, now, false))
                .orElseGet(() -> new Payout.State(Status.SUCCEEDED, "", now, now, Part.isAsked(fault)));
    }

    private Optional<String> declineCode(LinkedCard card, Optional<Fault> fault) {
        if (fault.isPresent() && fault.get().mode().isRefusal()) {
            return Optional.of("do_not_honour");
        }
        if (card.hasExpired(clock.instant())) {
            return Optional.of("expired_card");
        }
        return Optional.of("payouts_not_accepted").filter(code -> card.behaviour() == TestCard.NO_PAYOUTS);
    }
}
