package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** The rows of API keys; only digests of secrets are in them, and none is ever deleted. */
@ApplicationScoped
class ApiKeyRecords {

    private static final int MOST_ALIVE = 20;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ApiKeyRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One after the other for each person, so that the bound is exact. */
    @Transactional
    ApiKeyEntity add(PersonId person, ApiKeySecret secret, ApiKeyWish wish) {
        entities.find(PersonEntity.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (list(person).stream().filter(key -> key.isAlive(now)).count() >= MOST_ALIVE) {
            throw new SyceeException(
                    IdentityError.TOO_MANY_API_KEYS, "There are " + MOST_ALIVE + " keys already; revoke one first.");
        }
        var key = new ApiKeyEntity(person, secret, wish, now);
        entities.persist(key);
        return key;
    }

    /** Newest first. */
    @Transactional
    List<ApiKeyEntity> list(PersonId person) {
        return entities.createQuery("from ApiKeyEntity where personId = :person order by id desc", ApiKeyEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    @Transactional
    Optional<ApiKeyEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(ApiKeyEntity.class, id));
    }

    @Transactional
    Map<UUID, ApiKeyEntity> findAll(Set<UUID> ids) {
        return entities.createQuery("from ApiKeyEntity where id in :ids", ApiKeyEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(key -> key.key().id(), key -> key));
    }

    @Transactional
    void use(UUID id) {
        find(id).ifPresent(key -> key.use(clock.instant()));
    }

    /** Whether this ended it; empty if the person has no such key. */
    @Transactional
    Optional<Boolean> revoke(PersonId person, UUID id) {
        return Optional.ofNullable(entities.find(ApiKeyEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(key -> key.isOf(person))
                .map(key -> key.revoke(clock.instant()));
    }
}
