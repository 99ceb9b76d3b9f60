package org.sycee.partnersimulator.internal;

import java.time.Instant;
import java.time.ZoneOffset;

/** How much of the ordinary fare is asked for: by the hour, UTC, unless it is set. */
final class Demand {

    private static final int BY_THE_HOUR = 0;
    private volatile int set = BY_THE_HOUR;

    void set(int percent) {
        set = percent;
    }

    void followTheHour() {
        set = BY_THE_HOUR;
    }

    int percent(Instant at) {
        return set == BY_THE_HOUR ? ofHour(at.atZone(ZoneOffset.UTC).getHour()) : set;
    }

    /** Much to and from work, some at night. */
    private static int ofHour(int hour) {
        return switch (hour) {
            case 7, 8, 17, 18 -> 140;
            case 22, 23, 0, 1 -> 120;
            default -> 100;
        };
    }
}
