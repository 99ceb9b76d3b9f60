package org.sycee.rides.internal;

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

    private final RideRecords rides;
    private final TipRecords tips;
    private final RideOrders orders;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("ride sweep", this::sweep);

    @Inject
    PlacementSweep(RideRecords rides, TipRecords tips, RideOrders orders, ManagedScheduledExecutorService timer) {
        this.rides = rides;
        this.tips = tips;
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
        rides.unplaced().forEach(this::placeSafely);
        tips.unplaced().forEach(this::placeSafely);
    }

    /** One that cannot be placed now, since its partner is gone, must not keep the others waiting. */
    private void placeSafely(Recorded recorded) {
        try {
            place(recorded);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "ride or tip not placed order=" + recorded.id(), e);
        }
    }

    private void place(Recorded recorded) {
        orders.hurried(recorded);
        LOG.log(Level.INFO, () -> "ride or tip placed late order=" + recorded.id());
    }
}
