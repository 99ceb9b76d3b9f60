package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.sycee.kernel.ServerStarted;

/** How many contradictions wait for an administrator, counted in the database whenever somebody looks. */
@ApplicationScoped
class ContradictionGauge {

    static final String NAME = "sycee_partner_contradictions";

    private final MetricRegistry registry;
    private final ContradictionRecords records;

    @Inject
    ContradictionGauge(MetricRegistry registry, ContradictionRecords records) {
        this.registry = registry;
        this.records = records;
    }

    void offer(@Observes ServerStarted event) {
        var what = Metadata.builder()
                .withName(NAME)
                .withDescription("What partners said against what stands, and nobody has looked at yet")
                .build();
        registry.gauge(what, records, ContradictionRecords::countOpen);
    }
}
