package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.identity.PersonRegistered;

/** Stands for a room above that hears of new persons. */
@ApplicationScoped
class Newcomers {

    private final EntityManager entities;
    private final List<PersonRegistered> heard = new CopyOnWriteArrayList<>();

    @Inject
    Newcomers(EntityManager entities) {
        this.entities = entities;
    }

    /** Would fail outside a database transaction, or if the person were not there yet. */
    void hear(@Observes PersonRegistered newcomer) {
        entities.createQuery("from PersonEntity where id = :id", PersonEntity.class)
                .setParameter("id", newcomer.person().value())
                .getSingleResult();
        heard.add(newcomer);
    }

    List<PersonRegistered> heard() {
        return heard;
    }
}
