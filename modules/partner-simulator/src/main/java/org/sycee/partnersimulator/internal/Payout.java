package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/**
 * Money paid out to a linked card.
 *
 * <p>Born SUCCEEDED, DECLINED, or PENDING until a moment from which on it is SUCCEEDED; nobody needs to end it.
 *
 * @param key the Idempotency-Key of the request that made it
 * @param card as it was then
 */
record Payout(String id, String key, Order order, LinkedCard card, State state) {

    /** What the merchant asks for; a key repeated with other content is refused. */
    record Order(String reference, Money amount, String description, String cardToken) {}

    /**
     * How it was born.
     *
     * @param code why it did not succeed, or empty
     * @param until when it stops being PENDING
     */
    record State(Status status, String code, Instant at, Instant until) {}

    Status status(Instant now) {
        return state.status() == Status.PENDING && !now.isBefore(state.until()) ? Status.SUCCEEDED : state.status();
    }
}
