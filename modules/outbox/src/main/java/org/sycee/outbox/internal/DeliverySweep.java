package org.sycee.outbox.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ServerStarted;

/** Decides when to deliver: at once after a commit, and periodically for what is left over. */
@ApplicationScoped
class DeliverySweep {

    private static final Logger LOG = System.getLogger(DeliverySweep.class.getName());
    private static final long PERIOD_MILLIS = 500;

    /** Two, so that one slow consumer does not keep the others waiting, and no more, to leave threads to others. */
    private final Semaphore runs = new Semaphore(2);

    private final Deliveries deliveries;
    private final ManagedScheduledExecutorService executor;
    private @Nullable Future<?> sweep;

    @Inject
    DeliverySweep(Deliveries deliveries, ManagedScheduledExecutorService executor) {
        this.deliveries = deliveries;
        this.executor = executor;
    }

    /** Late in the start, since the migrations must have run. */
    void start(@Observes ServerStarted event) {
        sweep = executor.scheduleWithFixedDelay(
                this::deliverSafely, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        try {
            executor.execute(this::deliverSafely);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "no thread for an immediate delivery; the sweep will do it", e);
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void deliverSafely() {
        if (runs.tryAcquire()) {
            try {
                deliveries.deliverDue();
            } catch (Throwable e) {
                LOG.log(Level.ERROR, "outbox sweep failed", e);
            } finally {
                runs.release();
            }
        }
    }
}
