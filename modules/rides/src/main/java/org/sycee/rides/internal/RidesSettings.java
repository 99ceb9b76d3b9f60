package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about rides. */
@ApplicationScoped
class RidesSettings {

    private final Function<String, Optional<String>> source;

    @Inject
    RidesSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    RidesSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** {@code sycee.rides.emergency-number}: whom a rider in danger calls. */
    String emergencyNumber() {
        return source.apply("sycee.rides.emergency-number").orElse("112");
    }

    /**
     * {@code sycee.rides.support-numbers}: how to reach a taxi company about something that was left in a car, by instance,
     * such as {@code city-taxi=+12025550100}; without one, riders are shown the driver's masked number.
     */
    Optional<String> supportNumber(String instance) {
        return Optional.ofNullable(supportNumbers().get(instance));
    }

    /** {@code sycee.rides.unwatched-pause}: how often a ride is looked at while nobody has it on the screen. */
    Duration unwatchedPause() {
        return Duration.parse(source.apply("sycee.rides.unwatched-pause").orElse("PT15S"));
    }

    private Map<String, String> supportNumbers() {
        return Stream.of(source.apply("sycee.rides.support-numbers").orElse("").split(","))
                .map(entry -> entry.strip().split("=", 2))
                .filter(entry -> entry.length == 2)
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0].strip(), entry -> entry[1].strip()));
    }
}
