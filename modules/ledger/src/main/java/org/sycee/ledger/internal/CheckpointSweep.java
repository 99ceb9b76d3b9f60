package org.sycee.ledger.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ServerStarted;

/** Has the books signed at the start, and again and again. */
@ApplicationScoped
class CheckpointSweep {

    private static final Logger LOG = System.getLogger(CheckpointSweep.class.getName());

    private final Checkpoints checkpoints;
    private final Duration every;
    private final ManagedScheduledExecutorService executor;
    private @Nullable Future<?> sweep;

    @Inject
    CheckpointSweep(Checkpoints checkpoints, CheckpointSettings settings, ManagedScheduledExecutorService executor) {
        this.checkpoints = checkpoints;
        this.every = settings.every();
        this.executor = executor;
    }

    /** Late in the start, since the migrations must have run. */
    void start(@Observes ServerStarted event) {
        sweep = executor.scheduleWithFixedDelay(this::makeSafely, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void makeSafely() {
        try {
            checkpoints.make();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "checkpoint sweep failed", e);
        }
    }
}
