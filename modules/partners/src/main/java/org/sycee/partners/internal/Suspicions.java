package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How often partners said what should not be, by instance and how. */
@ApplicationScoped
class Suspicions {

    private static final Metadata WHAT = Metadata.builder()
            .withName("sycee_partner_suspicions")
            .withDescription("How often partners said what does not fit or contradicts them, by instance and how")
            .build();

    private final MetricRegistry registry;

    @Inject
    Suspicions(MetricRegistry registry) {
        this.registry = registry;
    }

    void count(@Observes Suspected suspected) {
        var instance = new Tag("instance", suspected.instance());
        var how = new Tag("how", suspected.how().name().toLowerCase(Locale.ROOT));
        registry.counter(WHAT, instance, how).inc();
    }
}
