package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.Orders;
import org.sycee.orders.OrdersError;
import org.sycee.partners.PartnersError;
import org.sycee.rides.RidesError;

/** The orders behind rides and tips: each that is recorded has exactly one, even if a server dies before placing it. */
@ApplicationScoped
class RideOrders {

    private final Orders orders;
    private final RideRecords rides;
    private final TipRecords tips;

    @Inject
    RideOrders(Orders orders, RideRecords rides, TipRecords tips) {
        this.orders = orders;
        this.rides = rides;
        this.tips = tips;
    }

    /** The order as it stands now, after doing what is due for it: the partner may be asked. */
    Order hurried(Recorded recorded) {
        var order = orders.find(recorded.id()).orElseGet(() -> orders.place(recorded.order()));
        remember(recorded, order);
        return order;
    }

    /** The order as it stands, and nobody is asked; one that is not there yet is placed. */
    Order asItStands(Recorded recorded) {
        return open(recorded).orElseGet(() -> hurried(recorded));
    }

    private Optional<Order> open(Recorded recorded) {
        return orders.open(recorded.order().payer()).stream()
                .filter(order -> order.id().equals(recorded.id()))
                .findFirst();
    }

    /**
     * The order as it stands now, if it ever got so far that money was set aside, or may still get there.
     *
     * @throws SyceeException if the hold was refused, for good
     */
    Order held(Recorded recorded) {
        var order = hurried(recorded);
        order.holdRefusal().ifPresent(RideOrders::refuse);
        return order;
    }

    /**
     * Agrees to a fare above the cap.
     *
     * @throws SyceeException if the difference could not be set aside; it may be agreed to again
     */
    void agree(RecordedRide ride, Money fare) {
        var order = orders.agree(ride.person(), ride.id(), fare);
        order.progress().fare().flatMap(Order.Fare::refusal).ifPresent(RideOrders::refuse);
    }

    void decline(PersonId person, RecordedRide ride) {
        orders.decline(person, ride.id());
    }

    private void remember(Recorded recorded, Order order) {
        var refusal = order.holdRefusal();
        if (refusal.isPresent()) {
            refused(recorded, refusal.get());
        } else if (!recorded.isPlaced()) {
            placed(recorded);
        }
    }

    private void placed(Recorded recorded) {
        if (recorded instanceof RecordedRide) {
            rides.placed(recorded.id());
        } else {
            tips.placed(recorded.id());
        }
    }

    private void refused(Recorded recorded, String reason) {
        if (recorded instanceof RecordedRide) {
            rides.refused(recorded.id(), reason);
        } else {
            tips.refused(recorded.id(), reason);
        }
    }

    private static void refuse(String reason) {
        throw switch (reason) {
            case "insufficient-funds" ->
                new SyceeException(RidesError.INSUFFICIENT_FUNDS, "There is not enough money in the wallet.");
            case "over-limit" -> new SyceeException(RidesError.OVER_LIMIT, "This is more than you may pay now.");
            case "daily-budget-spent" ->
                new SyceeException(
                        PartnersError.DAILY_BUDGET_SPENT,
                        "The taxi company takes no more of this amount today. Nothing was set aside.");
            case "doubt-budget-spent" ->
                new SyceeException(
                        OrdersError.DOUBT_BUDGET_SPENT,
                        "The taxi company takes nothing new at the moment, since earlier orders are still unclear."
                                + " Nothing was set aside.");
            default ->
                new SyceeException(
                        RidesError.RIDE_REFUSED,
                        "The money could not be set aside: " + reason + ".",
                        Map.of("reason", reason));
        };
    }
}
