package org.sycee.outbox.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Decides when to deliver: at once after a commit, and periodically for what is left over. */
@ApplicationScoped
class DeliverySweep {

    private static final Logger LOG = System.getLogger(DeliverySweep.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Some at once, so that a slow consumer does not keep the others waiting, nor many callers all of them: a machine that is
     * busy gives each thread its share. No more, to leave threads to others.
     */
    private final Semaphore runs = new Semaphore(4);

    /** Whether a run waits for its thread: it will see what is recorded meanwhile, and a task of the platform is dear. */
    private final AtomicBoolean nudged = new AtomicBoolean();

    private final Deliveries deliveries;
    private final ManagedScheduledExecutorService executor;
    private final Sweep sweep = new Sweep("outbox sweep", this::deliver);

    @Inject
    DeliverySweep(Deliveries deliveries, ManagedScheduledExecutorService executor) {
        this.deliveries = deliveries;
        this.executor = executor;
    }

    /** Late in the start, since the migrations must have run. */
    void start(@Observes ServerStarted event) {
        sweep.start(executor, PAUSE, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        if (nudged.compareAndSet(false, true)) {
            runSoon();
        }
    }

    private void runSoon() {
        try {
            executor.execute(() -> {
                nudged.set(false);
                sweep.run();
            });
        } catch (RejectedExecutionException e) {
            nudged.set(false);
            LOG.log(Level.DEBUG, "no thread for an immediate delivery; the sweep will do it", e);
        }
    }

    private void deliver() {
        if (runs.tryAcquire()) {
            try {
                deliveries.deliverDue();
            } finally {
                runs.release();
            }
        }
    }
}
