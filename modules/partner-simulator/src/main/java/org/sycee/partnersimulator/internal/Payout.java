package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.CardPayment.Status;

/**
 * Money paid out to a linked card or bank account.
 *
 * <p>Born SUCCEEDED, DECLINED, or PENDING until a moment from which on it is one of the two; nobody needs to end it.
 *
 * @param key the Idempotency-Key of the request that made it
 * @param card as it was then, if it went to one
 * @param account as it was then, if it went to one
 */
record Payout(
        String id,
        String key,
        Order order,
        @Nullable LinkedCard card,
        @Nullable LinkedAccount account,
        State state) {

    /**
     * What the merchant asks for; a key repeated with other content is refused.
     *
     * @param token of a card or a bank account
     */
    record Order(
            String reference,
            Money amount,
            String description,
            @JsonAlias("cardToken") String token) {}

    /**
     * How it was born.
     *
     * @param code why it does not succeed, or empty
     * @param until when it stops being PENDING
     */
    record State(Status status, String code, Instant at, Instant until, boolean inPart) {}

    /** What goes out of what was asked for. */
    Money taken() {
        return Part.of(order.amount(), state.inPart());
    }

    Status status(Instant now) {
        return state.status() == Status.PENDING && !now.isBefore(state.until()) ? end() : state.status();
    }

    private Status end() {
        return state.code().isEmpty() ? Status.SUCCEEDED : Status.DECLINED;
    }
}
