package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;

/**
 * A payment by card.
 *
 * <p>Without a token it is born AWAITING_PAYER, and the payer's card, a cancellation or the time ends that; with a
 * card already, it waits for the payer's answer to the bank. PENDING becomes SUCCEEDED. SUCCEEDED, DECLINED, CANCELLED
 * and EXPIRED are final.
 */
record CardPayment(
        String id, String key, CardOrder order, @Nullable LinkedCard card, State state) {

    /** How far it is. */
    enum Status {
        AWAITING_PAYER,
        PENDING,
        SUCCEEDED,
        DECLINED,
        CANCELLED,
        EXPIRED;

        boolean isFinal() {
            return this != AWAITING_PAYER && this != PENDING;
        }

        boolean mayBecome(Status next) {
            return switch (this) {
                case AWAITING_PAYER -> next != AWAITING_PAYER;
                case PENDING -> next == SUCCEEDED;
                case SUCCEEDED, DECLINED, CANCELLED, EXPIRED -> false;
            };
        }
    }

    /**
     * Where it stands.
     *
     * @param code why it did not succeed, or empty
     * @param until when the present status ends by itself; without meaning once final
     */
    record State(Status status, String code, Instant createdAt, Instant at, Instant until, boolean inPart) {

        State becomes(Status next, String why, Instant now, Instant then) {
            return new State(next, why, createdAt, now, then, inPart);
        }
    }

    /** What is taken of what was asked for. */
    Money taken() {
        return Part.of(order.amount(), state.inPart());
    }

    Status status() {
        return state.status();
    }

    boolean isOpen() {
        return !status().isFinal();
    }

    /** Whether the payer's bank wants to hear from the payer before it pays. */
    boolean isChallenged() {
        return status() == Status.AWAITING_PAYER && card != null;
    }

    CardPayment paidWith(LinkedCard paidCard) {
        return new CardPayment(id, key, order, paidCard, state);
    }

    /** What is told of it, true or not. */
    CardPayment asIf(NewsControls.Told told) {
        return switch (told) {
            case PENDING -> standing(Status.PENDING, "");
            case SUCCEEDED -> standing(Status.SUCCEEDED, "");
            case FAILED -> standing(Status.DECLINED, "card_declined");
        };
    }

    private CardPayment standing(Status status, String code) {
        return new CardPayment(id, key, order, card, state.becomes(status, code, state.at(), state.until()));
    }

    CardPayment becomes(Status next, String code, Instant at) {
        return becomes(next, code, at, at);
    }

    CardPayment becomes(Status next, String code, Instant at, Instant until) {
        if (!status().mayBecome(next)) {
            throw new IllegalStateException("a " + status() + " payment does not become " + next);
        }
        return new CardPayment(id, key, order, card, state.becomes(next, code, at, until));
    }
}
