package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.sycee.kernel.ServerStarted;

/** What an operator must be woken by: books that are no longer as they were signed. */
@ApplicationScoped
class CheckpointGauges {

    private static final Metadata WHAT = Metadata.builder()
            .withName("sycee_ledger_checkpoint_findings")
            .withDescription("Breaches for which this server's last attempt at a checkpoint signed nothing")
            .build();

    private final MetricRegistry registry;
    private final Checkpoints checkpoints;

    @Inject
    CheckpointGauges(MetricRegistry registry, Checkpoints checkpoints) {
        this.registry = registry;
        this.checkpoints = checkpoints;
    }

    void offer(@Observes ServerStarted event) {
        registry.gauge(
                WHAT,
                checkpoints,
                all -> all.making().map(last -> last.findings().size()).orElse(0));
    }
}
