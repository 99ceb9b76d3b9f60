package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;
import org.sycee.partners.PartnerCalls;

/** Carries a top-up on as soon as the acquirer's side has moved. */
@ApplicationScoped
class PartnerCallMoved implements EventConsumer {

    private static final Logger LOG = System.getLogger(PartnerCallMoved.class.getName());

    private final PayInRecords records;
    private final PayInMachine machine;
    private final PayInCalls calls;

    @Inject
    PartnerCallMoved(PayInRecords records, PayInMachine machine, PayInCalls calls) {
        this.records = records;
        this.machine = machine;
        this.calls = calls;
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
        records.findByCall(event.subject()).ifPresent(payIn -> warn(machine.advance(payIn.id(), Asking.NOTHING)));
    }

    /** What was decided is final, whatever the acquirer says too late: its own file will differ from our books. */
    private void warn(PayInEntity payIn) {
        payIn.resolution()
                .filter(how -> calls.find(payIn).stream().anyMatch(call -> how.isContradictedBy(call.state())))
                .ifPresent(how -> LOG.log(
                        Level.WARNING,
                        "the acquirer contradicts what was decided payIn={0} resolution={1}",
                        payIn.id(),
                        how));
    }
}
