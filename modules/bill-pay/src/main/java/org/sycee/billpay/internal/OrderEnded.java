package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.billpay.BillPayments;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** Hears of refusals that came after the payer's request had its answer, so that the quote is free again. */
@ApplicationScoped
class OrderEnded implements EventConsumer {

    private final BillRecords records;
    private final BillOrders orders;

    @Inject
    OrderEnded(BillRecords records, BillOrders orders) {
        this.records = records;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "billpay.order-ended";
    }

    @Override
    public Set<String> types() {
        return Set.of(BillPayments.ENDED);
    }

    @Override
    public void consume(Event event) {
        records.find(event.subject()).ifPresent(orders::shown);
    }
}
