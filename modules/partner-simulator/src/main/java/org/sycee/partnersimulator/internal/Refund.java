package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Status;

/**
 * Money given back. Born REJECTED, or PENDING until a moment from which on it is SUCCEEDED; nobody needs to end it.
 *
 * @param key the idempotency key of the request that made it
 * @param reference what the company calls it
 * @param of the key of what was paid
 */
record Refund(
        String key,
        String reference,
        String company,
        String of,
        Money amount,
        Refusal refusal,
        Instant at,
        Instant until,
        boolean inPart) {

    /** Why nothing is given back. */
    enum Refusal {
        NONE,
        /** Never, no longer, or nothing was paid. */
        NOT_REFUNDABLE,
        /** More than is left of what was paid. */
        TOO_MUCH,
        DECLINED
    }

    /** What goes back of what was asked for. */
    Money given() {
        return Part.of(amount, inPart);
    }

    Status status(Instant now) {
        if (refusal != Refusal.NONE) {
            return Status.REJECTED;
        }
        return now.isBefore(until) ? Status.PENDING : Status.SUCCEEDED;
    }

    boolean isOf(Refundable paid, Money wanted) {
        return of.equals(paid.key()) && amount.equals(wanted);
    }
}
