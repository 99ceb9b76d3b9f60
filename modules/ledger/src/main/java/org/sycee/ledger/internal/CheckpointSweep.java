package org.sycee.ledger.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Has the books signed at the start, and again and again. */
@ApplicationScoped
class CheckpointSweep {

    private final Checkpoints checkpoints;
    private final Duration every;
    private final ManagedScheduledExecutorService executor;
    private final Sweep sweep = new Sweep("checkpoint sweep", this::make);

    @Inject
    CheckpointSweep(Checkpoints checkpoints, CheckpointSettings settings, ManagedScheduledExecutorService executor) {
        this.checkpoints = checkpoints;
        this.every = settings.every();
        this.executor = executor;
    }

    /** Late in the start, since the migrations must have run. */
    void start(@Observes ServerStarted event) {
        sweep.start(executor, every);
    }

    private void make() {
        checkpoints.make();
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }
}
