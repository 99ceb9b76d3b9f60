package org.sycee.partnersimulator.internal;

import java.time.Duration;

/** How long a whole ride lasts, on the simulator's clock: that of those booked from now on. */
final class Pace {

    private volatile Duration ride;

    Pace(Duration ride) {
        this.ride = ride;
    }

    Duration ride() {
        return ride;
    }

    void set(Duration other) {
        ride = other;
    }
}
