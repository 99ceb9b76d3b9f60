package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.CallTrails;

/** What an administrator sees of orders; looking moves nothing. */
@ApplicationScoped
class OrderDesk {

    private final OrderRecords records;
    private final OrderOversight oversight;
    private final OrderService orders;
    private final OrderMachine machine;
    private final Patience patience;
    private final CallTrails calls;
    private final AuditLog audit;

    @Inject
    OrderDesk(
            OrderRecords records,
            OrderOversight oversight,
            OrderService orders,
            OrderMachine machine,
            Patience patience,
            CallTrails calls,
            AuditLog audit) {
        this.records = records;
        this.oversight = oversight;
        this.orders = orders;
        this.machine = machine;
        this.patience = patience;
        this.calls = calls;
        this.audit = audit;
    }

    List<OrderLine> page(OrderQuery query, int most) {
        return oversight.page(query, most);
    }

    List<OrderOversight.InSuspense> suspense() {
        return oversight.suspense();
    }

    /** An order with its whole trail, as it stands in the database. */
    OrderFile look(UUID id) {
        var recorded = recorded(id);
        var plan = oversight.plan(id).orElse(Plan.NONE);
        return new OrderFile(
                orders.shown(recorded), recorded.terms().payee().instance(), plan, calls.find(callOf(recorded)));
    }

    /** Does at once what is due next, and asks the partner ahead of its time. */
    OrderFile hurry(Actor who, UUID id) {
        var before = recorded(id).progress().state();
        audit.record(who, "order-hurried", "order:" + id, Map.of("state", before.name()));
        patience.run(() -> machine.hurry(id));
        return look(id);
    }

    private Recorded recorded(UUID id) {
        return records.find(id)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no order " + id + "."));
    }

    private static UUID callOf(Recorded order) {
        return order.terms().operation().key();
    }
}
