package org.sycee.partners.internal;

import java.time.Duration;

/**
 * What a claim has brought.
 *
 * @param verdict what it means
 * @param rest how long the partner wishes to be left alone
 * @param isUnsent whether not one byte has left
 */
record Heard(Verdict verdict, Duration rest, boolean isUnsent) {

    /** Whether the partner has done nothing with a sending, for it never saw it, or had no time for it. */
    boolean isTurnedAway() {
        return isUnsent || !rest.isZero();
    }
}
