package org.sycee.partnersimulator.internal;

import java.time.Duration;

/** What a ride is charged by. */
record Drive(long metres, Duration driving, Duration waiting) {

    /** The same way, so much longer or shorter; the waiting stays. */
    Drive percent(int percent) {
        return new Drive(metres * percent / 100, driving.multipliedBy(percent).dividedBy(100), waiting);
    }

    Drive waiting(Duration other) {
        return new Drive(metres, driving, other);
    }
}
