package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How many orders have ended since this server started, by product and how; each counted once it is committed. */
@ApplicationScoped
class OrderCounts {

    private static final Metadata WHAT = Metadata.builder()
            .withName("sycee_orders_ended")
            .withDescription("Orders that have ended, by product and state")
            .build();

    private final MetricRegistry registry;

    @Inject
    OrderCounts(MetricRegistry registry) {
        this.registry = registry;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended order) {
        var kind = new Tag("kind", order.kind().toLowerCase(Locale.ROOT));
        registry.counter(WHAT, kind, new Tag("state", order.state().name())).inc();
    }
}
