package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.sycee.kernel.ServerStarted;
import org.sycee.orders.OrderState;

/** What an operator watches: orders in a state that should pass, counted in the database whenever somebody looks. */
@ApplicationScoped
class OrderGauges {

    static final String NAME = "sycee_orders";

    /** A growing number of the first two means a slow partner; any of the last, and any case, is money in doubt. */
    private static final List<OrderState> WATCHED =
            List.of(OrderState.SUBMITTED, OrderState.IN_PROGRESS, OrderState.UNKNOWN);

    private final MetricRegistry registry;
    private final OrderRecords records;

    @Inject
    OrderGauges(MetricRegistry registry, OrderRecords records) {
        this.registry = registry;
        this.records = records;
    }

    void offer(@Observes ServerStarted event) {
        var what = Metadata.builder()
                .withName(NAME)
                .withDescription("Orders that are not over, by state")
                .build();
        WATCHED.forEach(
                state -> registry.gauge(what, records, all -> all.countOpen(state), new Tag("state", state.name())));
        registry.gauge(what, records, OrderRecords::countCases, new Tag("state", OrderState.SUSPENDED.name()));
    }
}
