package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.orders.Orders;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** Hears of refusals that came after the rider's request had its answer, so that the offer is free again; and of ends. */
@ApplicationScoped
class OrderEnded implements EventConsumer {

    private final RideRecords rides;
    private final TipRecords tips;
    private final RideOrders orders;
    private final RideWatch watch;

    @Inject
    OrderEnded(RideRecords rides, TipRecords tips, RideOrders orders, RideWatch watch) {
        this.rides = rides;
        this.tips = tips;
        this.orders = orders;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "rides.order-ended";
    }

    @Override
    public Set<String> types() {
        return Set.of(Orders.ended(RecordedRide.KIND), Orders.ended(RecordedTip.KIND));
    }

    @Override
    public void consume(Event event) {
        rides.find(event.subject()).ifPresent(this::end);
        tips.find(event.subject()).ifPresent(orders::hurried);
    }

    private void end(RecordedRide ride) {
        orders.hurried(ride);
        watch.lookBack(ride.id());
    }
}
