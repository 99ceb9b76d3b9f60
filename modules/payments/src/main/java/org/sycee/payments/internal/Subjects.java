package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sycee.payments.PayIn;
import org.sycee.payments.internal.Movement.Subject;

/** Knows what the references of ledger entries mean. */
@ApplicationScoped
class Subjects {

    private static final Set<String> KINDS = Set.of("TOP_UP", "BILL_PAYMENT", "FEE", "REFUND");

    private final PaymentRecords payments;
    private final PayInRecords payIns;

    @Inject
    Subjects(PaymentRecords payments, PayInRecords payIns) {
        this.payments = payments;
        this.payIns = payIns;
    }

    Map<UUID, Subject> of(Set<UUID> references) {
        var found = new HashMap<UUID, Subject>();
        payments.findAll(references).forEach(payment -> found.put(payment.id(), paymentSubject(payment)));
        payIns.findAll(references).forEach(payIn -> found.put(payIn.id(), payInSubject(payIn)));
        return Map.copyOf(found);
    }

    private static Subject paymentSubject(PaymentEntity payment) {
        var kind = KINDS.contains(payment.purpose()) ? payment.purpose() : "OTHER";
        var paid = Set.of(payment.transfers().capture(), payment.transfers().feeCapture());
        return Subject.order(payment.id(), kind, payment.payeeName(), paid);
    }

    private static Subject payInSubject(PayInEntity payIn) {
        return Subject.topUp(
                payIn.id(), payIn.card().map(card -> "Top-up · " + words(card)).orElse("Top-up"));
    }

    private static String words(PayIn.Card card) {
        var brand = card.brand();
        return brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1) + " " + card.lastFour();
    }
}
