package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.sycee.identity.PersonRegistered;
import org.sycee.identity.Registration;
import org.sycee.kernel.PersonId;

/** The rows of registrations, and how they become persons. */
@ApplicationScoped
class RegistrationRecords {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;
    private final Event<PersonRegistered> announcement;

    @Inject
    RegistrationRecords(EntityManager entities, Clock clock, Event<PersonRegistered> announcement) {
        this.entities = entities;
        this.clock = clock;
        this.announcement = announcement;
    }

    /** Keeps a new registration, and forgets those that nobody confirmed. */
    @Transactional
    void add(UUID id, Registration wish, RegistrationEntity.Secrets secrets) {
        var now = clock.instant();
        entities.createQuery("delete from RegistrationEntity where code.expiresAt < :then")
                .setParameter("then", now.minus(KEPT_AFTER_EXPIRY))
                .executeUpdate();
        entities.persist(new RegistrationEntity(id, wish, secrets, now));
    }

    /** Counts a try for good, before anything is compared; empty if there is none left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<OneTimeCode> takeAttempt(UUID id) {
        return locked(id).map(RegistrationEntity::code).filter(code -> code.takeAttempt(clock.instant()));
    }

    /** Makes the person; empty if somebody else was faster with this registration or this login. */
    @Transactional
    Optional<PersonId> admit(UUID id) {
        return locked(id).flatMap(this::admit);
    }

    private Optional<PersonId> admit(RegistrationEntity registration) {
        var person = PersonId.next();
        entities.remove(registration);
        if (!insert(person, registration)) {
            return Optional.empty();
        }
        announcement.fire(new PersonRegistered(person, registration.displayName()));
        return Optional.of(person);
    }

    private boolean insert(PersonId person, RegistrationEntity registration) {
        return entities.createNativeQuery("""
                                insert into identity.person (id, login, language, password_hash, created_at)
                                values (:id, :login, :language, :hash, :now) on conflict (login) do nothing
                                """)
                        .setParameter("id", person.value())
                        .setParameter("login", registration.login().value())
                        .setParameter("language", registration.language())
                        .setParameter("hash", registration.passwordHash())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private Optional<RegistrationEntity> locked(UUID id) {
        return Optional.ofNullable(entities.find(RegistrationEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
