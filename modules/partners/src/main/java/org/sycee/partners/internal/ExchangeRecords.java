package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The rows of exchanges. */
@ApplicationScoped
class ExchangeRecords {

    private final EntityManager entities;

    @Inject
    ExchangeRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void add(ExchangeEntity exchange) {
        entities.persist(exchange);
    }
}
