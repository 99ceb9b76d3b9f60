package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about customers. */
@ApplicationScoped
class CustomersSettings {

    private final Config config;

    @Inject
    CustomersSettings(Config config) {
        this.config = config;
    }

    /** {@code sycee.customers.time-zone}: where days begin and end for new customers, such as Asia/Shanghai; UTC. */
    ZoneId timeZone() {
        return ZoneId.of(config.getOptionalValue("sycee.customers.time-zone", String.class)
                .orElse("UTC"));
    }

    /** {@code sycee.customers.support}: how somebody who is locked out reaches you, such as a phone number; nobody. */
    Optional<String> support() {
        return config.getOptionalValue("sycee.customers.support", String.class);
    }
}
