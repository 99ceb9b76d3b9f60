package org.sycee.clock;

import java.time.Duration;
import org.sycee.kernel.Actor;

/** The platform's time as an administrator of a sandbox moves it: forward, for all servers and the simulator. */
public interface SandboxClock {

    /** The most that one advance moves. */
    Duration LONGEST_ADVANCE = Duration.ofDays(400);

    /**
     * Moves the time forward, for good; it is in force on this server at once, on others within a second.
     *
     * @param by whole seconds, 1 second to {@link #LONGEST_ADVANCE}
     * @throws org.sycee.kernel.SyceeException {@link ClockError#NOT_A_SANDBOX}, {@link ClockError#INVALID_ADVANCE}
     */
    void advance(Actor who, Duration by);
}
