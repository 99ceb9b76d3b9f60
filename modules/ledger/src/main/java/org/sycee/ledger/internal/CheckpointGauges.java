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

    private static final Metadata OF_CHECKPOINT = Metadata.builder()
            .withName("sycee_ledger_checkpoint_findings")
            .withDescription("Breaches for which this server's last attempt at a checkpoint signed nothing")
            .build();

    private static final Metadata OF_BOOKS = Metadata.builder()
            .withName("sycee_ledger_verification_findings")
            .withDescription("Breaches that this server's last run over the whole books found; -1 if it failed")
            .build();

    private final MetricRegistry registry;
    private final Checkpoints checkpoints;
    private final Verifications verifications;

    @Inject
    CheckpointGauges(MetricRegistry registry, Checkpoints checkpoints, Verifications verifications) {
        this.registry = registry;
        this.checkpoints = checkpoints;
        this.verifications = verifications;
    }

    void offer(@Observes ServerStarted event) {
        registry.gauge(
                OF_CHECKPOINT,
                checkpoints,
                all -> all.making().map(last -> last.findings().size()).orElse(0));
        registry.gauge(
                OF_BOOKS,
                verifications,
                all -> all.ended().map(CheckpointGauges::findings).orElse(0L));
    }

    private static long findings(Verification run) {
        return run.state() == Verification.State.FAILED && run.found() == 0 ? -1 : run.found();
    }
}
