package org.sycee.billpay.internal;

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

    private final BillRecords records;
    private final BillOrders orders;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("bill payment sweep", this::sweep);

    @Inject
    PlacementSweep(BillRecords records, BillOrders orders, ManagedScheduledExecutorService timer) {
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
    private void placeSafely(RecordedPayment payment) {
        try {
            place(payment);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "bill payment not placed payment=" + payment.id(), e);
        }
    }

    private void place(RecordedPayment payment) {
        orders.shown(payment);
        LOG.log(Level.INFO, () -> "bill payment placed late payment=" + payment.id());
    }
}
