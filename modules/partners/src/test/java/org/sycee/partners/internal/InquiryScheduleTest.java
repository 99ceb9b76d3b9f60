package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InquiryScheduleTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private final InquirySchedule schedule = new PartnersSettings(key -> java.util.Optional.empty()).inquirySchedule();

    @Test
    void inquiriesComeEverThreeSecondsForAMinuteAndThenEverMoreSeldom() {
        assertThat(pauseAt(Duration.ofSeconds(59))).isEqualTo(Duration.ofSeconds(3));
        assertThat(pauseAt(Duration.ofMinutes(1))).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(pauseAt(Duration.ofHours(1))).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
        assertThat(pauseAt(Duration.ofDays(1))).isBetween(Duration.ofDays(1), Duration.ofHours(29));
        assertThat(pauseAt(Duration.ofDays(100_000))).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    private Duration pauseAt(Duration age) {
        var now = BEGAN.plus(age);
        return Duration.between(now, schedule.next(BEGAN, now));
    }
}
