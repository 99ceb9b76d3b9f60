package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.Intent;
import org.sycee.payments.PlacePayIn;
import org.sycee.payments.PlacePayIn.Charge;

/** Checks and records a new top-up, once per intent. */
@ApplicationScoped
class PayInPlacing {

    private final PayInRecords records;
    private final PayInOffers offers;
    private final PaymentPins pins;

    @Inject
    PayInPlacing(PayInRecords records, PayInOffers offers, PaymentPins pins) {
        this.records = records;
        this.offers = offers;
        this.pins = pins;
    }

    /** A top-up that is recorded, now or since before. */
    record Recorded(PayInEntity payIn, boolean isReplay) {}

    Recorded place(PlacePayIn command) {
        return recorded(command.intent()).orElseGet(() -> record(command));
    }

    private Optional<Recorded> recorded(Intent intent) {
        var found = records.findByIntent(intent.actor(), intent.route(), intent.key());
        found.ifPresent(payIn -> intent.sameAs(payIn.digest()));
        return found.map(payIn -> new Recorded(payIn, true));
    }

    /** Two at once may try; the second finds what the first has recorded. */
    private Recorded record(PlacePayIn command) {
        var terms = offers.termsFor(command);
        command.charge().map(Charge::pin).ifPresent(pin -> pins.approve(command.person(), pin));
        try {
            var payIn = records.add(terms);
            Failpoint.reach("payin.placed");
            return new Recorded(payIn, false);
        } catch (PersistenceException e) {
            return recorded(command.intent()).orElseThrow(() -> e);
        }
    }
}
