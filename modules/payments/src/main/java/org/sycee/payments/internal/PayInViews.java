package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.payments.PayIn;

/** Puts together what its owner may see of a top-up. */
@ApplicationScoped
class PayInViews {

    private final PayInRecords records;
    private final PayInCalls calls;
    private final Trail trail;

    @Inject
    PayInViews(PayInRecords records, PayInCalls calls, Trail trail) {
        this.records = records;
        this.calls = calls;
        this.trail = trail;
    }

    PayIn of(PayInEntity payIn) {
        return new PayIn(
                payIn.id(),
                payIn.amount(),
                payIn.state(),
                payIn.card(),
                payIn.rejection(),
                calls.find(payIn),
                records.steps(payIn.id()),
                trail.of(payIn.id()),
                payIn.createdAt(),
                payIn.deadline());
    }
}
