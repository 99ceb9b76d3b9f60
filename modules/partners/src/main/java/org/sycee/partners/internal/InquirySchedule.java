package org.sycee.partners.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * When to ask again: often at first, ever more seldom later, with jitter so that a recovered partner is not trampled.
 *
 * @param steps by age of the call, youngest first
 */
record InquirySchedule(List<Step> steps) {

    private static final SplittableRandom RANDOM = new SplittableRandom();
    private static final int JITTER_PERCENT = 20;

    /** Up to that age of a call, the pause between two inquiries. */
    record Step(Duration pause, Duration upToAge) {

        static Step parse(String text) {
            var parts = text.split("<", 2);
            return new Step(Duration.parse(parts[0]), Duration.parse(parts[1]));
        }
    }

    /** Reads steps such as {@code PT3S<PT1M}: every three seconds up to an age of a minute. */
    static InquirySchedule parse(String text) {
        return new InquirySchedule(
                Stream.of(text.strip().split("\\s+")).map(Step::parse).toList());
    }

    /** When to inquire next about a call that began at that time. */
    Instant next(Instant began, Instant now) {
        var age = Duration.between(began, now);
        var pause = steps.stream()
                .filter(step -> age.compareTo(step.upToAge()) < 0)
                .findFirst()
                .orElse(steps.get(steps.size() - 1))
                .pause();
        return now.plus(pause).plusMillis(jitter(pause));
    }

    /** The first pauses are too short to need jitter. */
    private static synchronized long jitter(Duration pause) {
        var most = pause.toMillis() * JITTER_PERCENT / 100;
        return pause.compareTo(Duration.ofMinutes(1)) < 0 ? 0 : RANDOM.nextLong(most);
    }
}
