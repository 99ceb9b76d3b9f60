package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Time that no sandbox can move: for leases, and for what a partner does in its own good time. */
@ApplicationScoped
class RealTime {

    private final Clock clock;

    RealTime() {
        this(Clock.systemUTC());
    }

    RealTime(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }
}
