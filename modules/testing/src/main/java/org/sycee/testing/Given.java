package org.sycee.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;

/** Makes given objects available to all who inject their types. */
record Given(Map<Class<?>, Object> instances) implements Extension {

    void add(@Observes AfterBeanDiscovery discovery) {
        instances.forEach((type, instance) -> discovery
                .addBean()
                .addTypes(type, Object.class)
                .addQualifiers(Any.Literal.INSTANCE, Default.Literal.INSTANCE)
                .createWith(context -> instance));
    }
}
