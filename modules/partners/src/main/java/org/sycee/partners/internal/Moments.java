package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells both times at once. */
@ApplicationScoped
class Moments {

    private final Clock clock;
    private final RealTime time;

    @Inject
    Moments(Clock clock, RealTime time) {
        this.clock = clock;
        this.time = time;
    }

    Moment now() {
        return new Moment(clock.instant(), time.now());
    }
}
