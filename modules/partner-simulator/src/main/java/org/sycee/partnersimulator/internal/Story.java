package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to rides that lead to certain places, for trying things out; the README lists them. */
enum Story {
    NONE(""),
    NO_DRIVER("Lonely Lane"),
    /** The fare is above what was agreed to. */
    DETOUR("Roadworks Road"),
    TEN_MINUTES("Standstill Square", Fault.Mode.PENDING_FOR, Duration.ofMinutes(10)),
    TIMEOUT_BEFORE("Silent Street", Fault.Mode.TIMEOUT_BEFORE),
    TIMEOUT_AFTER("Mute Mews", Fault.Mode.TIMEOUT_AFTER),
    ERROR_500_AFTER("Broken Bridge", Fault.Mode.ERROR_500_AFTER),
    TRUNCATED("Garbled Gate", Fault.Mode.TRUNCATED),
    WRONG_AMOUNT("Liars Lane", Fault.Mode.WRONG_AMOUNT);

    private final String place;
    private final Fault.@Nullable Mode mode;
    private final Duration delay;

    Story(String place) {
        this(place, null, Duration.ZERO);
    }

    Story(String place, Fault.Mode mode) {
        this(place, mode, Duration.ZERO);
    }

    Story(String place, Fault.@Nullable Mode mode, Duration delay) {
        this.place = place;
        this.mode = mode;
        this.delay = delay;
    }

    String place() {
        return place;
    }

    /** What goes wrong when a ride there is booked. */
    Optional<Fault> fault() {
        return Optional.ofNullable(mode).map(found -> new Fault(found, delay));
    }
}
