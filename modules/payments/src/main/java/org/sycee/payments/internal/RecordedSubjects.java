package org.sycee.payments.internal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.payments.PayIn;
import org.sycee.payments.Subject;
import org.sycee.payments.Subjects;

/** Tells what references mean from the rows that bear them. */
@ApplicationScoped
class RecordedSubjects implements Subjects {

    private final PaymentRecords payments;
    private final PayInRecords payIns;
    private final ChargeBackRecords chargeBacks;

    @Inject
    RecordedSubjects(PaymentRecords payments, PayInRecords payIns, ChargeBackRecords chargeBacks) {
        this.payments = payments;
        this.payIns = payIns;
        this.chargeBacks = chargeBacks;
    }

    @Override
    public Map<UUID, Subject> of(Set<UUID> references) {
        var found = new HashMap<UUID, Subject>();
        var more = payments.secondHolds(references).stream()
                .collect(toMap(SecondHoldEntity::paymentId, SecondHoldEntity::captureId));
        payments.findAll(references)
                .forEach(payment ->
                        found.put(payment.id(), subject(payment, Optional.ofNullable(more.get(payment.id())))));
        payIns.findAll(references).forEach(payIn -> found.put(payIn.id(), subject(payIn)));
        found.putAll(takenBack(chargeBacks.findAll(references)));
        return Map.copyOf(found);
    }

    /** More can be read of a charge-back where its top-up is. */
    private Map<UUID, Subject> takenBack(List<ChargeBackEntity> found) {
        var ids = found.stream().map(ChargeBackEntity::payInId).toList();
        var cards = payIns.findAll(ids).stream().collect(toMap(PayInEntity::id, RecordedSubjects::card));
        return found.stream()
                .collect(toMap(
                        ChargeBackEntity::id,
                        one -> new Subject(
                                "CHARGE_BACK",
                                cards.getOrDefault(one.payInId(), ""),
                                one.payInId(),
                                "TOP_UP",
                                Set.of())));
    }

    private static Subject subject(PaymentEntity payment, Optional<UUID> more) {
        var ids = payment.transfers();
        var paid = Stream.concat(Stream.of(ids.capture(), ids.feeCapture()), more.stream())
                .collect(toUnmodifiableSet());
        return new Subject(payment.purpose(), payment.payeeName(), payment.order(), "ORDER", paid);
    }

    private static Subject subject(PayInEntity payIn) {
        return new Subject("TOP_UP", card(payIn), payIn.id(), "TOP_UP", Set.of());
    }

    private static String card(PayInEntity payIn) {
        return payIn.card().map(PayIn.Card::words).orElse("");
    }
}
