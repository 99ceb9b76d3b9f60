package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sycee.partnersimulator.internal.CardPayment.State;
import org.sycee.partnersimulator.internal.CardPayment.Status;
import org.sycee.partnersimulator.internal.CardPayments.Decision.Refused;
import org.sycee.partnersimulator.internal.CardPayments.Decision.Taken;

/** The acquirer's desk: one payment per key and per reference. */
record CardPayments(Books books, Clock clock) {

    private static final Duration PAYER_HAS = Duration.ofMinutes(30);

    /** What becomes of a request. */
    sealed interface Decision {

        /** The payment of this request, and whether an earlier request made it. */
        record Taken(CardPayment payment, boolean repeated) implements Decision {}

        /** The request was refused with the code of the API. */
        record Refused(int status, String code, String text) implements Decision {}
    }

    /** What a charge comes to; the time is how long it stays PENDING. */
    record Verdict(Status status, String code, Duration pending) {

        static Verdict succeeded() {
            return new Verdict(Status.SUCCEEDED, "", Duration.ZERO);
        }

        static Verdict declined(String code) {
            return new Verdict(Status.DECLINED, code, Duration.ZERO);
        }

        static Verdict pending(Duration time) {
            return new Verdict(Status.PENDING, "", time);
        }
    }

    Decision pay(String key, CardOrder order, Optional<Fault> fault) {
        synchronized (books) {
            return books.cardPaymentByKey(key)
                    .map(first -> repeated(first, order))
                    .orElseGet(() -> first(key, order, fault));
        }
    }

    private static Decision repeated(CardPayment first, CardOrder order) {
        return first.order().equals(order)
                ? new Taken(first, true)
                : new Refused(422, "idempotency_key_reused", "this Idempotency-Key was used with other content");
    }

    private Decision first(String key, CardOrder order, Optional<Fault> fault) {
        if (books.isBarred(order.reference())) {
            return new Refused(409, "reference_cancelled", "this reference was cancelled");
        }
        if (books.cardPaymentByReference(order.reference()).isPresent()) {
            return new Refused(409, "reference_used", "this reference belongs to another payment");
        }
        if (order.cardToken().isEmpty()) {
            return new Taken(written(born(key, order, false)), false);
        }
        return books.linkedCard(order.cardToken())
                .<Decision>map(card ->
                        new Taken(written(chargedByToken(born(key, order, Part.isAsked(fault)), card, fault)), false))
                .orElseGet(() -> new Refused(404, "no_such_card", "no card has this token"));
    }

    private CardPayment chargedByToken(CardPayment payment, LinkedCard card, Optional<Fault> fault) {
        if (card.behaviour() == TestCard.CHALLENGE && fault.isEmpty() && !card.hasExpired(clock.instant())) {
            return payment.paidWith(card);
        }
        return charged(payment, card, verdict(card, card.behaviour().declineCodeOnceSaved(), fault));
    }

    private CardPayment born(String key, CardOrder order, boolean inPart) {
        var now = clock.instant();
        var state = new State(Status.AWAITING_PAYER, "", now, now, now.plus(PAYER_HAS), inPart);
        return new CardPayment("pay_" + Tokens.random(16), key, order, null, state);
    }

    /** The payer entered a card on the hosted page; a payment that is no longer open stays as it is. */
    CardPayment capture(String id, LinkedCard card) {
        synchronized (books) {
            var payment = books.cardPayment(id).orElseThrow();
            if (payment.status() != Status.AWAITING_PAYER) {
                return payment;
            }
            var charged = charged(payment, card, verdict(card, card.behaviour().declineCode(), Optional.empty()));
            if (charged.status() == Status.DECLINED) {
                return written(charged.paidWith(card.unlinked()));
            }
            books.write(card);
            return written(charged);
        }
    }

    /** The payer answered the bank's question; a payment that waits for none stays as it is. */
    CardPayment answerChallenge(String id, boolean agreed) {
        synchronized (books) {
            var payment = books.cardPayment(id).orElseThrow();
            if (!payment.isChallenged()) {
                return payment;
            }
            var now = clock.instant();
            return written(
                    agreed
                            ? payment.becomes(Status.SUCCEEDED, "", now)
                            : payment.becomes(Status.DECLINED, "challenge_failed", now));
        }
    }

    private CardPayment charged(CardPayment payment, LinkedCard card, Verdict verdict) {
        var now = clock.instant();
        return payment.paidWith(card).becomes(verdict.status(), verdict.code(), now, now.plus(verdict.pending()));
    }

    private Verdict verdict(LinkedCard card, Optional<String> declineCode, Optional<Fault> fault) {
        if (fault.isPresent() && fault.get().mode().isRefusal()) {
            return Verdict.declined("do_not_honour");
        }
        if (fault.isPresent() && fault.get().mode() == Fault.Mode.PENDING_FOR) {
            return Verdict.pending(fault.get().delay());
        }
        if (card.hasExpired(clock.instant())) {
            return Verdict.declined("expired_card");
        }
        return declineCode
                .map(Verdict::declined)
                .orElseGet(() -> card.behaviour() == TestCard.SLOW
                        ? Verdict.pending(Duration.ofSeconds(30))
                        : Verdict.succeeded());
    }

    /** Cancels a payment that nobody has paid yet; the answer is the payment, cancelled or not. */
    CardPayment cancel(String id, String code) {
        synchronized (books) {
            var payment = books.cardPayment(id).orElseThrow();
            return payment.status() == Status.AWAITING_PAYER
                    ? written(payment.becomes(Status.CANCELLED, code, clock.instant()))
                    : payment;
        }
    }

    /** Cancels by the merchant's reference; one never seen is barred for ever, and nothing is returned. */
    Optional<CardPayment> cancelReference(String reference, String code) {
        synchronized (books) {
            var payment = books.cardPaymentByReference(reference);
            if (payment.isEmpty() && !books.isBarred(reference)) {
                books.bar(reference);
            }
            return payment.map(known -> cancel(known.id(), code));
        }
    }

    /** Ends a payment whose time has come: the payer did not come, or the charge went through. */
    CardPayment end(CardPayment payment) {
        synchronized (books) {
            var current = books.cardPayment(payment.id()).orElseThrow();
            if (!current.isOpen()) {
                return current;
            }
            var now = clock.instant();
            return written(
                    current.status() == Status.PENDING
                            ? current.becomes(Status.SUCCEEDED, "", now)
                            : current.becomes(Status.EXPIRED, "expired", now));
        }
    }

    private CardPayment written(CardPayment payment) {
        books.write(payment);
        return payment;
    }
}
