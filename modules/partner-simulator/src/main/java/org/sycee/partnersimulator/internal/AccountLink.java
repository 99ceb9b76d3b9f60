package org.sycee.partnersimulator.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page on which somebody names a bank account.
 *
 * <p>Born open, until it is over; ends with an account, or left.
 *
 * @param reference the merchant's own name for it
 * @param account empty until it was named
 * @param isLeft whether its person went back without naming one
 */
record AccountLink(
        String id,
        String reference,
        String returnUrl,
        Instant until,
        @Nullable LinkedAccount account,
        boolean isLeft) {

    enum Status {
        AWAITING_PERSON,
        LINKED,
        CANCELLED,
        EXPIRED
    }

    Status status(Instant now) {
        if (account != null) {
            return Status.LINKED;
        }
        if (isLeft) {
            return Status.CANCELLED;
        }
        return now.isBefore(until) ? Status.AWAITING_PERSON : Status.EXPIRED;
    }

    AccountLink linked(LinkedAccount named) {
        return new AccountLink(id, reference, returnUrl, until, named, false);
    }

    AccountLink left() {
        return new AccountLink(id, reference, returnUrl, until, null, true);
    }
}
