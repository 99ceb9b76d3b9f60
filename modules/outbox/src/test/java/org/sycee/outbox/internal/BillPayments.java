package org.sycee.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;

/** Stands for a room above that records events in its own transactions. */
@ApplicationScoped
class BillPayments {

    private final Outbox outbox;

    @Inject
    BillPayments(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void pay(Event event) {
        outbox.record(event);
    }

    @Transactional
    void payAndFail(Event event) {
        outbox.record(event);
        throw new IllegalStateException("the fact did not happen");
    }
}
