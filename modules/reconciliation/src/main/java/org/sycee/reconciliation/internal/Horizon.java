package org.sycee.reconciliation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far back a partner's files are the last word.
 *
 * @param now when it is compared
 * @param patience how long after a period something of it may still become visible; empty while nobody can say
 */
record Horizon(Instant now, Optional<Duration> patience) {

    /** Periods that ended by then are over. */
    Instant over() {
        return patience.map(now::minus).orElse(Instant.EPOCH);
    }

    /** When a period that ends then is over. */
    Instant overAfter(Instant end, Duration otherwise) {
        return patience.map(end::plus).orElseGet(() -> now.plus(otherwise));
    }
}
