package org.sycee.cashout.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Places the orders that a server recorded and then did not place, because it died in between. */
@ApplicationScoped
class PlacementSweep {

    private static final Logger LOG = System.getLogger(PlacementSweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CashOutRecords records;
    private final CashOutOrders orders;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("cash-out sweep", this::sweep);

    @Inject
    PlacementSweep(CashOutRecords records, CashOutOrders orders, ManagedScheduledExecutorService timer) {
        this.records = records;
        this.orders = orders;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        sweep.start(timer, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    void sweep() {
        records.unplaced().forEach(this::placeSafely);
    }

    /** One that cannot be placed now, since its partner is gone, must not keep the others waiting. */
    private void placeSafely(RecordedCashOut cashOut) {
        try {
            place(cashOut);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "cash-out not placed cashOut=" + cashOut.id(), e);
        }
    }

    private void place(RecordedCashOut cashOut) {
        orders.shown(cashOut);
        LOG.log(Level.INFO, () -> "cash-out placed late cashOut=" + cashOut.id());
    }
}
