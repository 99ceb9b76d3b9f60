package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;
import org.sycee.partners.PartnerCalls;

/** Carries a top-up on as soon as the acquirer's side has moved. */
@ApplicationScoped
class PartnerCallMoved implements EventConsumer {

    private final PayInRecords records;
    private final PayInMachine machine;

    @Inject
    PartnerCallMoved(PayInRecords records, PayInMachine machine) {
        this.records = records;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public Set<String> types() {
        return Set.of(PartnerCalls.PAY_IN_MOVED);
    }

    @Override
    public void consume(Event event) {
        records.findByCall(event.subject()).ifPresent(payIn -> machine.advance(payIn.id(), Asking.NOTHING));
    }
}
