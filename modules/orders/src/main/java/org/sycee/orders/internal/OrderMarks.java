package org.sycee.orders.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.sycee.kernel.LiveMarks;
import org.sycee.kernel.PersonId;

/** An order's mark is its state; one that has ended has none any more. */
@ApplicationScoped
class OrderMarks implements LiveMarks {

    private final OrderRecords records;

    @Inject
    OrderMarks(OrderRecords records) {
        this.records = records;
    }

    @Override
    public Map<PersonId, Map<String, String>> of(Collection<PersonId> people) {
        return records.open(people).stream()
                .collect(groupingBy(
                        order -> new PersonId(order.payer()),
                        toMap(
                                order -> "/orders/" + order.id(),
                                order -> order.state().name())));
    }
}
