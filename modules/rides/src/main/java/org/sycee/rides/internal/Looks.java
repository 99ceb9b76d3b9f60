package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partner.spi.RideStatus;

/** Looks where a ride is: one question to its operator every two seconds, however many look; fewer when nobody does. */
@ApplicationScoped
class Looks {

    private static final Logger LOG = System.getLogger(Looks.class.getName());

    private final RideRecords records;
    private final RideOrders orders;
    private final Operators operators;

    @Inject
    Looks(RideRecords records, RideOrders orders, Operators operators) {
        this.records = records;
        this.orders = orders;
        this.operators = operators;
    }

    /** Asks what is to be known now; what it was is found in the records. */
    void look(RecordedRide ride) {
        if (!ride.hasEnded()) {
            look(ride, orders.asItStands(ride));
        }
    }

    private void look(RecordedRide ride, Order order) {
        if (records.claimLook(ride.id(), order.endedAt())) {
            ask(ride, order);
        }
    }

    /** Looks for a rider who does not; what an order waits for is asked in the order's own time. */
    void lookUnasked(RecordedRide ride) {
        var order = orders.asItStands(ride);
        if (records.claimLook(ride.id(), order.endedAt()) && (order.state().hasEnded() || isUnderWay(ride, order))) {
            ask(ride, order);
        }
    }

    /** Asks for the last word on a ride whose order has ended. */
    void lookBack(RecordedRide ride) {
        if (!ride.hasEnded()) {
            end(ride, orders.asItStands(ride));
        }
    }

    /** While it goes on, where it is; when it is over and not paid yet, what it costs; then the last word. */
    private void ask(RecordedRide ride, Order order) {
        if (order.state().hasEnded()) {
            end(ride, order);
        } else if (isUnderWay(ride, order)) {
            track(ride);
        } else {
            orders.hurried(ride);
        }
    }

    /** A fare that was paid is explained by its operator; of a ride that was not, the operator may know nothing. */
    private void end(RecordedRide ride, Order order) {
        var isSeen = order.call().isPresent() && track(ride);
        if (isSeen || order.outcome() == Outcome.FAILED) {
            records.ended(ride.id());
        }
    }

    /** What is shown stays as it was if the operator does not answer. */
    private boolean track(RecordedRide ride) {
        try {
            records.seen(ride.id(), operators.track(ride.callKey()));
            return true;
        } catch (SyceeException e) {
            LOG.log(
                    Level.INFO,
                    () -> "ride not seen ride=" + ride.id() + " code="
                            + e.error().code());
            return false;
        }
    }

    private static boolean isUnderWay(RecordedRide ride, Order order) {
        var isAtOperator = order.state() == OrderState.IN_PROGRESS || order.state() == OrderState.AWAITING_PAYER;
        return isAtOperator && !isOver(ride);
    }

    private static boolean isOver(RecordedRide ride) {
        return ride.seen().map(RideStatus::state).filter(Looks::isLast).isPresent();
    }

    private static boolean isLast(RideStatus.State state) {
        return switch (state) {
            case SEARCHING, ASSIGNED, ARRIVING, WAITING, ON_TRIP -> false;
            case ARRIVED, CANCELLED, NO_DRIVER -> true;
        };
    }
}
