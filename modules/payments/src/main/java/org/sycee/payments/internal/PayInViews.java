package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sycee.money.Money;
import org.sycee.payments.PayIn;
import org.sycee.payments.TrailTransfer;

/** Puts together what its owner may see of a top-up. */
@ApplicationScoped
class PayInViews {

    private final PayInRecords records;
    private final PayInCalls calls;
    private final ChargeBackRecords chargeBacks;
    private final Trail trail;

    @Inject
    PayInViews(PayInRecords records, PayInCalls calls, ChargeBackRecords chargeBacks, Trail trail) {
        this.records = records;
        this.calls = calls;
        this.chargeBacks = chargeBacks;
        this.trail = trail;
    }

    PayIn of(PayInEntity payIn) {
        var takenBack = chargeBacks.of(payIn.id()).stream()
                .filter(ChargeBackEntity::isPosted)
                .toList();
        return new PayIn(
                payIn.id(),
                payIn.amount(),
                payIn.state(),
                payIn.card(),
                payIn.rejection(),
                calls.find(payIn),
                records.steps(payIn.id()),
                transfers(payIn, takenBack),
                payIn.repayment()
                        .map(PayInEntity.Repayment::amount)
                        .orElseGet(() -> Money.zero(payIn.amount().currency())),
                takenBack.stream().map(ChargeBackEntity::toTakenBack).reduce(PayIn.TakenBack::and),
                payIn.createdAt(),
                payIn.deadline());
    }

    private List<TrailTransfer> transfers(PayInEntity payIn, List<ChargeBackEntity> takenBack) {
        var back = takenBack.stream().flatMap(one -> trail.of(one.id()).stream());
        return Stream.concat(trail.of(payIn.id()).stream(), back).toList();
    }
}
