package org.sycee.orders.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ServerStarted;

/** Carries on whatever is due: at once after a start, then every half second. */
@ApplicationScoped
class OrderSweep {

    private static final Logger LOG = System.getLogger(OrderSweep.class.getName());
    private static final long PERIOD_MILLIS = 500;
    private static final int MOST_AT_ONCE = 16;

    /** Bounds the threads that wait for partners; the sweep itself never waits. */
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    private final OrderRecords records;
    private final OrderMachine machine;
    private final ManagedExecutorService executor;
    private final ManagedScheduledExecutorService timer;
    private @Nullable Future<?> sweep;

    @Inject
    OrderSweep(
            OrderRecords records,
            OrderMachine machine,
            ManagedExecutorService executor,
            ManagedScheduledExecutorService timer) {
        this.records = records;
        this.machine = machine;
        this.executor = executor;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        records.endFormerTurns();
        sweep = timer.scheduleWithFixedDelay(this::sweepSafely, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void sweepSafely() {
        try {
            records.claimDue(free.availablePermits()).forEach(this::start);
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "order sweep failed", e);
        }
    }

    private void start(Turn turn) {
        free.acquireUninterruptibly();
        try {
            executor.execute(() -> runSafely(turn));
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void runSafely(Turn turn) {
        try {
            machine.run(turn);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "order step failed, will be repeated " + turn.log(), e);
        } finally {
            free.release();
        }
    }
}
