package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.sycee.kernel.Actor;

/** The administrator's row, if there is one. */
@ApplicationScoped
class AdministratorRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    AdministratorRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps the token for the first sign-in; false if there is an administrator with a password. */
    @Transactional
    boolean invite(String tokenDigest) {
        var present = find(LockModeType.PESSIMISTIC_WRITE);
        if (present.isEmpty()) {
            entities.persist(new AdministratorEntity(tokenDigest, clock.instant()));
        }
        return present.map(administrator -> administrator.renewToken(tokenDigest))
                .orElse(true);
    }

    /** Uses the token up; empty if it is not the token. */
    @Transactional
    Optional<Actor> begin(String tokenDigest, String passwordHash) {
        return find(LockModeType.PESSIMISTIC_WRITE)
                .filter(administrator -> administrator.begin(tokenDigest, passwordHash))
                .map(AdministratorEntity::actor);
    }

    @Transactional
    Optional<AdministratorEntity> find() {
        return find(LockModeType.NONE);
    }

    @Transactional
    void rehash(String newHash) {
        find(LockModeType.PESSIMISTIC_WRITE).ifPresent(administrator -> administrator.rehash(newHash));
    }

    private Optional<AdministratorEntity> find(LockModeType lock) {
        return entities.createQuery("from AdministratorEntity", AdministratorEntity.class)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
