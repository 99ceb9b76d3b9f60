package org.sycee.payments.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ServerStarted;

/** Carries on what nobody waits for: after a crash, a silence, or a deadline. */
@ApplicationScoped
class PayInSweep {

    private static final Logger LOG = System.getLogger(PayInSweep.class.getName());
    private static final long PERIOD_SECONDS = 1;

    private final PayInRecords records;
    private final PayInWork work;
    private final ManagedScheduledExecutorService executor;
    private @Nullable Future<?> sweep;

    @Inject
    PayInSweep(PayInRecords records, PayInWork work, ManagedScheduledExecutorService executor) {
        this.records = records;
        this.work = work;
        this.executor = executor;
    }

    /** Late in the start, since the migrations must have run. */
    void start(@Observes @Priority(3000) ServerStarted event) {
        sweep = executor.scheduleWithFixedDelay(this::sweepSafely, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    void sweep() {
        records.claimDue(work.places()).forEach(id -> work.begin(id, Asking.DUE));
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void sweepSafely() {
        try {
            sweep();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "top-up sweep failed", e);
        }
    }
}
