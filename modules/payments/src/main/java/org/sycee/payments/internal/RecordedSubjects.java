package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sycee.payments.PayIn;
import org.sycee.payments.Subject;
import org.sycee.payments.Subjects;

/** Tells what references mean from the rows that bear them. */
@ApplicationScoped
class RecordedSubjects implements Subjects {

    private final PaymentRecords payments;
    private final PayInRecords payIns;

    @Inject
    RecordedSubjects(PaymentRecords payments, PayInRecords payIns) {
        this.payments = payments;
        this.payIns = payIns;
    }

    @Override
    public Map<UUID, Subject> of(Set<UUID> references) {
        var found = new HashMap<UUID, Subject>();
        payments.findAll(references).forEach(payment -> found.put(payment.id(), subject(payment)));
        payIns.findAll(references).forEach(payIn -> found.put(payIn.id(), subject(payIn)));
        return Map.copyOf(found);
    }

    private static Subject subject(PaymentEntity payment) {
        var paid = Set.of(payment.transfers().capture(), payment.transfers().feeCapture());
        return new Subject(payment.purpose(), payment.payeeName(), payment.id(), "ORDER", paid);
    }

    private static Subject subject(PayInEntity payIn) {
        var card = payIn.card().map(RecordedSubjects::words).orElse("");
        return new Subject("TOP_UP", card, payIn.id(), "TOP_UP", Set.of());
    }

    private static String words(PayIn.Card card) {
        var brand = card.brand();
        return brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1) + " " + card.lastFour();
    }
}
