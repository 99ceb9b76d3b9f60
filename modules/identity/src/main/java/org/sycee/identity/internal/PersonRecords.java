package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sycee.kernel.PersonId;

/** The rows of persons. */
@ApplicationScoped
class PersonRecords {

    private final EntityManager entities;

    @Inject
    PersonRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<PersonEntity> byLogin(LoginName login) {
        return entities.createQuery("from PersonEntity where login = :login", PersonEntity.class)
                .setParameter("login", login.value())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<PersonEntity> byId(PersonId id) {
        return Optional.ofNullable(entities.find(PersonEntity.class, id.value()));
    }

    @Transactional
    void rehash(PersonId id, String newHash) {
        entities.find(PersonEntity.class, id.value()).rehash(newHash);
    }
}
