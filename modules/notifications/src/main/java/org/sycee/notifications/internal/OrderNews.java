package org.sycee.notifications.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.notifications.NoticeKind;
import org.sycee.orders.Order;
import org.sycee.orders.Orders;

/**
 * Tells the payer how an order ended; for the payer it ends once, even if the operator has a doubt to resolve later. Why there was
 * no ride, {@link RideEndNews} tells.
 */
@ApplicationScoped
class OrderNews implements NewsSource {

    private final Orders orders;

    @Inject
    OrderNews(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return Orders.ENDED;
    }

    @Override
    public Optional<News> of(UUID subject) {
        return orders.find(subject).flatMap(order -> kindOf(order).map(kind -> news(order, kind)));
    }

    private static Optional<NoticeKind> kindOf(Order order) {
        return switch (order.outcome()) {
            case SUCCEEDED -> Optional.of(NoticeKind.ORDER_SUCCEEDED);
            case FAILED -> Optional.of(NoticeKind.ORDER_FAILED).filter(kind -> !RideEndNews.knowsMore(order));
            case PROCESSING, AWAITING_PAYER -> Optional.empty();
        };
    }

    private static News news(Order order, NoticeKind kind) {
        var total = order.total();
        var parameters = Map.of(
                "product", order.kind(),
                "payee", order.payee(),
                "amount", Long.toString(total.minorUnits()),
                "currency", total.currency().getCurrencyCode());
        return new News(order.payer(), order.id(), kind, "/orders/" + order.id(), parameters);
    }
}
