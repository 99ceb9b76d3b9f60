package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Real time, to the millisecond, plus an offset that can be moved forward, never back; a restart begins at real time again. */
final class SimulatorClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    void advance(Duration by) {
        offset.updateAndGet(by::plus);
    }

    /** Moves the clock so far ahead of real time, unless it is farther ahead already: may be said again and again. */
    void advanceTo(Duration ahead) {
        offset.updateAndGet(present -> present.compareTo(ahead) < 0 ? ahead : present);
    }

    /** How far ahead of real time. */
    Duration ahead() {
        return Objects.requireNonNull(offset.get());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset.get());
    }
}
