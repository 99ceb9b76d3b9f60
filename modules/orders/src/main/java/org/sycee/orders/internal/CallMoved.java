package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;
import org.sycee.partners.PartnerCalls;

/** Carries an order on when its partner's call has moved, by a callback or an inquiry. */
@ApplicationScoped
class CallMoved implements EventConsumer {

    private final OrderRecords records;
    private final OrderMachine machine;

    @Inject
    CallMoved(OrderRecords records, OrderMachine machine) {
        this.records = records;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "orders.call-moved";
    }

    @Override
    public Set<String> types() {
        return Set.of(PartnerCalls.MOVED);
    }

    @Override
    public void consume(Event event) {
        records.findByCall(event.subject()).ifPresent(machine::advance);
    }
}
