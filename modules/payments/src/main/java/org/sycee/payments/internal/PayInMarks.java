package org.sycee.payments.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.sycee.kernel.LiveMarks;
import org.sycee.kernel.PersonId;

/** A top-up's mark is its state; one that has ended has none any more. */
@ApplicationScoped
class PayInMarks implements LiveMarks {

    private final PayInRecords records;

    @Inject
    PayInMarks(PayInRecords records) {
        this.records = records;
    }

    @Override
    public Map<PersonId, Map<String, String>> of(Collection<PersonId> people) {
        return records.open(people).stream()
                .collect(groupingBy(
                        PayInEntity::person,
                        toMap(
                                payIn -> "/top-ups/" + payIn.id(),
                                payIn -> payIn.state().name())));
    }
}
