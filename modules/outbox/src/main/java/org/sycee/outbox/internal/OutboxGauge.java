package org.sycee.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.sycee.kernel.ServerStarted;

/** What an operator watches: how far deliveries are behind, asked of the database whenever somebody looks. */
@ApplicationScoped
class OutboxGauge {

    private final MetricRegistry registry;
    private final OutboxRecords records;

    @Inject
    OutboxGauge(MetricRegistry registry, OutboxRecords records) {
        this.registry = registry;
        this.records = records;
    }

    void offer(@Observes ServerStarted event) {
        var what = Metadata.builder()
                .withName("sycee_outbox_behind")
                .withDescription("For how long the event that is due longest has been due")
                .withUnit("seconds")
                .build();
        registry.gauge(what, records, OutboxRecords::secondsBehind);
    }
}
