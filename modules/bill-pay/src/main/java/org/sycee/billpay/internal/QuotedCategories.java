package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.billpay.BillCategories;

/** Categories as they were quoted, many in one look. */
@ApplicationScoped
class QuotedCategories implements BillCategories {

    private final EntityManager entities;

    @Inject
    QuotedCategories(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public Map<UUID, String> of(Set<UUID> payments) {
        return entities.createQuery("""
                        select payment.id, quote.category from BillPaymentEntity payment
                        join BillQuoteEntity quote on quote.id = payment.quoteId where payment.id in :ids
                        """, Tuple.class)
                .setParameter("ids", payments)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }
}
