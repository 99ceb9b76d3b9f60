package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Status;

/**
 * Something for a driver. Born REJECTED, or PENDING until a moment from which on it is SUCCEEDED; nobody needs to end it.
 *
 * @param key the idempotency key of the request that made it
 * @param ride the key of the ride
 */
record Tip(
        String key,
        String reference,
        String ride,
        Money amount,
        boolean isTaken,
        Instant at,
        Instant until,
        boolean inPart) {

    /** What the driver is given of what was asked for. */
    Money given() {
        return Part.of(amount, inPart);
    }

    Status status(Instant now) {
        if (!isTaken) {
            return Status.REJECTED;
        }
        return now.isBefore(until) ? Status.PENDING : Status.SUCCEEDED;
    }
}
