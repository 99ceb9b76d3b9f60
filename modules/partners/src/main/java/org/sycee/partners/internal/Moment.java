package org.sycee.partners.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * Now, in both of the times that a call lives in.
 *
 * @param platform what people see, and by which inquiries are scheduled; a sandbox can move it
 * @param real by which leases run and partners work
 */
record Moment(Instant platform, Instant real) {

    /** What people will see on the clock when that real time has come, if nobody moves it until then. */
    Instant seen(Instant realTime) {
        return platform.plus(Duration.between(real, realTime));
    }
}
