package org.sycee.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock all rooms read: real time plus an offset that a sandbox can move forward, never back. */
public final class PlatformClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Moves the clock forward by the given time. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock never goes back: " + by);
        }
        offset.updateAndGet(by::plus);
    }

    /** Moves the clock so far ahead of real time, unless it is farther ahead already. */
    public void advanceTo(Duration ahead) {
        offset.updateAndGet(present -> present.compareTo(ahead) < 0 ? ahead : present);
    }

    /** How far ahead of real time it is. */
    public Duration ahead() {
        return Duration.ZERO.plus(offset.get());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset.get());
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
