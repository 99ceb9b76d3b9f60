package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Failpoint;
import org.sycee.money.Money;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.Payments;

/** Records a correction once, with its fee; from then on it is a promise that is kept at once. */
@ApplicationScoped
class CorrectionService implements Corrections {

    private final PaymentRecords records;
    private final Payments payments;

    @Inject
    CorrectionService(PaymentRecords records, Payments payments) {
        this.records = records;
        this.payments = payments;
    }

    @Override
    public Optional<ErrorCode> correct(Correction correction) {
        var recorded = records.find(correction.id()).orElseGet(() -> record(correction));
        recorded.checkSameAs(correction);
        var refusal = payments.promise(correction.with(recorded.fee()));
        if (refusal.isEmpty()) {
            payments.capture(correction.id(), correction.amount());
        }
        return refusal;
    }

    /** Two at once may try; the second finds what the first has recorded. */
    private PaymentEntity record(Correction correction) {
        try {
            var recorded = records.add(correction);
            Failpoint.reach("payments.recorded");
            return recorded;
        } catch (PersistenceException e) {
            return records.find(correction.id()).orElseThrow(() -> e);
        }
    }

    @Override
    public Map<UUID, Money> corrected(Set<UUID> payments) {
        return records.corrected(payments);
    }

    @Override
    public Optional<Corrected> find(UUID correction) {
        return records.find(correction)
                .filter(PaymentEntity::isCorrection)
                .filter(found -> found.state() == PaymentState.CAPTURED)
                .map(PaymentEntity::toCorrected);
    }
}
