package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.StandingMandates;
import org.sycee.kernel.PersonId;

/** Tells bill-pay which payments a mandate covers: the one it is making at that moment, and no other. */
@ApplicationScoped
class CoveringMandates implements StandingMandates {

    private final PaymentRecords payments;

    @Inject
    CoveringMandates(PaymentRecords payments) {
        this.payments = payments;
    }

    @Override
    public boolean covers(UUID mandate, PersonId person, BillQuote quote) {
        return payments.covers(mandate, person, quote);
    }
}
