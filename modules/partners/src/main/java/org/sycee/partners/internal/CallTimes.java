package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How long partners take to answer, by instance and task, and how often they do not. */
@ApplicationScoped
class CallTimes {

    private static final Metadata WHAT = Metadata.builder()
            .withName("sycee_partner_calls")
            .withDescription("How long partners take to answer, by instance, task and whether they did")
            .build();

    private final MetricRegistry registry;

    @Inject
    CallTimes(MetricRegistry registry) {
        this.registry = registry;
    }

    void note(@Observes Asked asked) {
        var instance = new Tag("instance", asked.instance());
        var task = new Tag("task", asked.task().name().toLowerCase(Locale.ROOT));
        var answered = new Tag("answered", Boolean.toString(asked.answered()));
        registry.timer(WHAT, instance, task, answered).update(asked.took());
    }
}
