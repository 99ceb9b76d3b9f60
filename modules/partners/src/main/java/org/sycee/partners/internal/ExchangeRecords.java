package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sycee.partners.CallTrail;

/** The rows of exchanges. */
@ApplicationScoped
class ExchangeRecords {

    private final EntityManager entities;

    @Inject
    ExchangeRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** The exchanges of a call, oldest first. */
    @Transactional
    List<CallTrail.Exchange> ofCall(UUID key) {
        return entities.createQuery(
                        "from ExchangeEntity where callKey = :key order by createdAt, id", ExchangeEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .map(ExchangeEntity::seen)
                .toList();
    }

    @Transactional
    void add(ExchangeEntity exchange) {
        entities.persist(exchange);
    }
}
