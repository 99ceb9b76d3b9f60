package org.sycee.clock.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.clock.ClockError;
import org.sycee.kernel.SyceeException;

/**
 * The platform's time on the wire.
 *
 * @param sandbox whether it can be moved
 * @param aheadSeconds how far it is ahead of real time
 * @param simulatorFollows whether the simulator was reached at last; absent if there is none
 */
record ClockJson(boolean sandbox, Instant now, long aheadSeconds, Optional<Boolean> simulatorFollows) {

    /** The body of {@code POST /admin/clock/advance}: an ISO 8601 duration such as {@code PT1H} or {@code P30D}. */
    record AdvanceJson(@Nullable String by) {

        Duration duration() {
            if (by == null) {
                throw refused("The member by is missing: an ISO 8601 duration such as PT1H.");
            }
            try {
                return Duration.parse(by);
            } catch (DateTimeException e) {
                throw refused("The member by must be an ISO 8601 duration such as PT1H or P30D, not " + by + ".");
            }
        }

        private static SyceeException refused(String sentence) {
            return new SyceeException(ClockError.INVALID_ADVANCE, sentence);
        }
    }
}
