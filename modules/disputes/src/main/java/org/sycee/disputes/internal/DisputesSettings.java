package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about disputes. */
@ApplicationScoped
class DisputesSettings {

    private final Function<String, Optional<String>> source;

    @Inject
    DisputesSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    DisputesSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** {@code sycee.disputes.answer-within}: by when an answer is promised. */
    Duration answerWithin() {
        return duration("sycee.disputes.answer-within", "P3D");
    }

    /** {@code sycee.disputes.raise-within}: how long after its order ended a dispute can be raised. */
    Duration raiseWithin() {
        return duration("sycee.disputes.raise-within", "P90D");
    }

    private Duration duration(String key, String usual) {
        return Duration.parse(source.apply(key).orElse(usual));
    }
}
