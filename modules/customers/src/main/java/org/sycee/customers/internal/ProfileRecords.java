package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sycee.identity.PersonRegistered;
import org.sycee.kernel.PersonId;

/** The rows of profiles. */
@ApplicationScoped
class ProfileRecords {

    private final EntityManager entities;
    private final Clock clock;
    private final CustomersSettings settings;

    @Inject
    ProfileRecords(EntityManager entities, Clock clock, CustomersSettings settings) {
        this.entities = entities;
        this.clock = clock;
        this.settings = settings;
    }

    /** In the database transaction that makes the account, so that no account is without a profile. */
    @Transactional
    void welcome(@Observes PersonRegistered newcomer) {
        entities.persist(new ProfileEntity(newcomer, settings.timeZone(), clock.instant()));
    }

    /** Whose name contains the text, whatever its case, by name. */
    @Transactional
    List<ProfileEntity> named(String text, int most) {
        return entities.createQuery("""
                        from ProfileEntity where locate(lower(:text), lower(displayName)) > 0
                        order by displayName, personId
                        """, ProfileEntity.class)
                .setParameter("text", text)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    List<ProfileEntity> findAll(Set<PersonId> people) {
        return entities.createQuery("from ProfileEntity where personId in :ids", ProfileEntity.class)
                .setParameter("ids", people.stream().map(PersonId::value).toList())
                .getResultList();
    }

    @Transactional
    Optional<ProfileEntity> find(PersonId id) {
        return Optional.ofNullable(entities.find(ProfileEntity.class, id.value()));
    }

    @Transactional
    Optional<ProfileEntity> byHandle(UUID payeeHandle) {
        return entities.createQuery("from ProfileEntity where payeeHandle = :handle", ProfileEntity.class)
                .setParameter("handle", payeeHandle)
                .getResultStream()
                .findFirst();
    }
}
