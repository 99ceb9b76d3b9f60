package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about saved accounts and mandates. */
@ApplicationScoped
class SavedBillsSettings {

    private final Function<String, Optional<String>> source;

    @Inject
    SavedBillsSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    SavedBillsSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** {@code sycee.savedbills.notice}: how long before a mandate pays it says so, at the least. */
    Duration notice() {
        return duration("sycee.savedbills.notice", "PT24H");
    }

    /** {@code sycee.savedbills.refresh-after}: how long a person's look at an account asks the company only once. */
    Duration refreshAfter() {
        return duration("sycee.savedbills.refresh-after", "PT1M");
    }

    private Duration duration(String key, String usual) {
        return Duration.parse(source.apply(key).orElse(usual));
    }
}
