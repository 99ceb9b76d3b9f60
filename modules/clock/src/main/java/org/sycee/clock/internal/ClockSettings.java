package org.sycee.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the operator sets about time. */
@ApplicationScoped
class ClockSettings {

    private final Config config;

    @Inject
    ClockSettings(Config config) {
        this.config = config;
    }

    /** {@code sycee.mode}: only a {@code sandbox} lets its time be moved. */
    boolean isSandbox() {
        return config.getOptionalValue("sycee.mode", String.class)
                .filter("sandbox"::equals)
                .isPresent();
    }

    /** {@code sycee.clock.simulator-url}: the simulator that is taken along; none. */
    Optional<URI> simulatorUrl() {
        return config.getOptionalValue("sycee.clock.simulator-url", String.class)
                .map(URI::create);
    }
}
