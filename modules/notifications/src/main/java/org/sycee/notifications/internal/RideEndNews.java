package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;
import org.sycee.notifications.NoticeKind;
import org.sycee.orders.Order;
import org.sycee.orders.Outcome;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.Ride;
import org.sycee.rides.Rides;

/** Tells a rider why there was no ride, which its order does not know; one that took place is told of by the order alone. */
@ApplicationScoped
class RideEndNews implements NewsSource {

    private static final String KIND = "RIDE";

    private final Rides rides;

    @Inject
    RideEndNews(Rides rides) {
        this.rides = rides;
    }

    @Override
    public String type() {
        return Rides.ENDED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return rides.find(subject).flatMap(ride -> kindOf(ride).map(kind -> news(ride, kind)));
    }

    /** Whether the order is that of a ride which its operator was asked for; then it is told of here that it failed. */
    static boolean knowsMore(Order order) {
        return order.kind().equals(KIND) && order.call().isPresent();
    }

    private static Optional<NoticeKind> kindOf(Ride ride) {
        var state = ride.seen().map(RideStatus::state);
        if (state.equals(Optional.of(RideStatus.State.CANCELLED)) && !ride.isCalledOffByRider()) {
            return Optional.of(NoticeKind.RIDE_CALLED_OFF);
        }
        if (ride.order().outcome() != Outcome.FAILED || !knowsMore(ride.order())) {
            return Optional.empty();
        }
        var isWithoutDriver = state.equals(Optional.of(RideStatus.State.NO_DRIVER));
        return Optional.of(isWithoutDriver ? NoticeKind.RIDE_WITHOUT_DRIVER : NoticeKind.ORDER_FAILED);
    }

    private static News news(Ride ride, NoticeKind kind) {
        var order = ride.order();
        var parameters = new TreeMap<String, String>();
        parameters.put("product", order.kind());
        parameters.put("payee", order.payee());
        parameters.put("amount", digits(order.amount()));
        parameters.put("currency", order.amount().currency().getCurrencyCode());
        order.taken().ifPresent(fee -> parameters.put("fee", digits(fee)));
        var cause = Ids.named(ride.id() + "/" + kind); // the order's own id is the cause of the news that it was paid
        return new News(order.payer(), cause, kind, "/rides/" + ride.id(), parameters);
    }

    private static String digits(Money money) {
        return Long.toString(money.minorUnits());
    }
}
