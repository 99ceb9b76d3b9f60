package org.sycee.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.clock.ClockError;
import org.sycee.clock.SandboxClock;
import org.sycee.kernel.Actor;
import org.sycee.kernel.PlatformClock;
import org.sycee.kernel.SyceeException;

/** Keeps each advance, and brings this server's clock and the simulator's to where all advances lead. */
@ApplicationScoped
class ClockService implements SandboxClock {

    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private final ClockSettings settings;
    private final AdvanceRecords records;
    private final PlatformClock clock;
    private final SimulatorTime simulator;

    @Inject
    ClockService(ClockSettings settings, AdvanceRecords records, PlatformClock clock, SimulatorTime simulator) {
        this.settings = settings;
        this.records = records;
        this.clock = clock;
        this.simulator = simulator;
    }

    @Override
    public void advance(Actor who, Duration by) {
        if (!settings.isSandbox()) {
            throw new SyceeException(
                    ClockError.NOT_A_SANDBOX, "This Sycee is live: its time is real and cannot be moved.");
        }
        check(by);
        records.add(who, by);
        follow();
    }

    private void check(Duration by) {
        if (by.toSeconds() < 1 || by.toNanosPart() != 0 || by.compareTo(LONGEST_ADVANCE) > 0) {
            throw new SyceeException(
                    ClockError.INVALID_ADVANCE,
                    "The time moves forward by whole seconds, at most 400 days at once, not by " + by + ".");
        }
        if (records.ahead().plus(by).compareTo(FARTHEST) > 0) {
            throw new SyceeException(
                    ClockError.INVALID_ADVANCE, "In total the time moves at most 3,660 days ahead of real time.");
        }
    }

    /** Goes to where all advances lead; in live mode time stays real, whatever the database says. */
    void follow() {
        if (settings.isSandbox()) {
            clock.advanceTo(records.ahead());
            simulator.follow(clock.ahead());
        }
    }

    ClockJson read() {
        return new ClockJson(
                settings.isSandbox(), clock.instant(), clock.ahead().toSeconds(), simulator.hasFollowed());
    }
}
