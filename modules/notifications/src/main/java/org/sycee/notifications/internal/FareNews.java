package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.notifications.NoticeKind;
import org.sycee.orders.Order;
import org.sycee.orders.Orders;

/** Tells the payer that a partner asks for a fare; whoever says nothing declines, so whoever is away must hear of it. */
@ApplicationScoped
class FareNews implements NewsSource {

    private final Orders orders;

    @Inject
    FareNews(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return Orders.FARE_ASKED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return orders.find(subject).flatMap(order -> order.progress().fare().map(fare -> news(order, fare)));
    }

    private static News news(Order order, Order.Fare fare) {
        var parameters = Map.of(
                "payee", order.payee(),
                "amount", Long.toString(fare.amount().minorUnits()),
                "currency", fare.amount().currency().getCurrencyCode(),
                "date", fare.until().toString());
        var cause = Ids.named("fare asked for " + order.id()); // the order's own id is the cause of the news of its end
        return new News(order.payer(), cause, NoticeKind.FARE_ASKED, "/orders/" + order.id(), parameters);
    }
}
