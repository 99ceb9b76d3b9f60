package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The rows of configured instances. */
@ApplicationScoped
class InstanceRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    InstanceRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Adds those that are not there yet; what an operator has changed since stays as it is. */
    @Transactional
    void addAbsent(List<InstanceSeed> seeds) {
        for (var seed : seeds) {
            if (entities.find(InstanceEntity.class, seed.instance()) == null) {
                entities.persist(new InstanceEntity(seed, clock.instant()));
            }
        }
    }

    @Transactional
    List<InstanceEntity> all() {
        return entities.createQuery("from InstanceEntity order by name", InstanceEntity.class)
                .getResultList();
    }
}
