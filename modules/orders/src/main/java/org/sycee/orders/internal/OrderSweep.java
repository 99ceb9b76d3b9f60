package org.sycee.orders.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Carries on whatever is due: at once after a start, then every quarter of a second. */
@ApplicationScoped
class OrderSweep {

    private static final Logger LOG = System.getLogger(OrderSweep.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Bounds the threads that wait for partners; the sweep itself never waits, and it alone takes them. */
    private final Places places = new Places();

    private final OrderRecords records;
    private final OrderMachine machine;
    private final ManagedExecutorService executor;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("order sweep", this::sweep);

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
        sweep.start(timer, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    private void sweep() {
        records.dueInstances().forEach(this::sweep);
    }

    private void sweep(String instance) {
        var free = places.free(instance);
        if (free > 0) {
            records.claimDue(instance, free).forEach(this::start);
        }
    }

    private void start(Turn turn) {
        var instance = turn.terms().payee().instance();
        places.take(instance);
        try {
            executor.execute(() -> runSafely(turn));
        } catch (RuntimeException e) {
            places.leave(instance);
            throw e;
        }
    }

    private void runSafely(Turn turn) {
        try {
            machine.run(turn);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "order step failed, will be repeated " + turn.log(), e);
        } finally {
            places.leave(turn.terms().payee().instance());
        }
    }
}
