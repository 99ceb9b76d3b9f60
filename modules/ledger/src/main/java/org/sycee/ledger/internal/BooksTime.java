package org.sycee.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of this server's books, as exact as the database keeps it: it stands still while the clock is put back a little.
 * Put back by more, the clock was wrong before, and is followed.
 */
final class BooksTime {

    private static final System.Logger LOG = System.getLogger(BooksTime.class.getName());
    private static final Duration A_LITTLE = Duration.ofSeconds(5);

    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    BooksTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        var read = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = last.getAndAccumulate(read, BooksTime::later);
        if (isFarBehind(read, before)) {
            LOG.log(System.Logger.Level.ERROR, "the clock was put back from {0} to {1}", before, read);
        }
        return later(before, read);
    }

    private static Instant later(Instant before, Instant read) {
        return read.isAfter(before) || isFarBehind(read, before) ? read : before;
    }

    private static boolean isFarBehind(Instant read, Instant before) {
        return before.isAfter(read.plus(A_LITTLE));
    }
}
