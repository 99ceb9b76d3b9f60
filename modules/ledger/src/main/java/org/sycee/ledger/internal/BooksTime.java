package org.sycee.ledger.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The time of this server's books, as exact as the database keeps it: it stands still while the clock is put back. */
final class BooksTime {

    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    BooksTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return last.accumulateAndGet(
                clock.instant().truncatedTo(ChronoUnit.MICROS), (before, read) -> read.isAfter(before) ? read : before);
    }
}
