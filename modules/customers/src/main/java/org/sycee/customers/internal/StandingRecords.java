package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.identity.Sessions;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** Freezes and unfreezes; what belongs to it happens in the same database transaction, or not at all. */
@ApplicationScoped
class StandingRecords {

    private final EntityManager entities;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    StandingRecords(EntityManager entities, Sessions sessions, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Read from the row itself, never from an entity that was loaded before. */
    @Transactional
    boolean isFrozen(PersonId person) {
        return entities.createQuery(
                                "select count(*) from ProfileEntity where personId = :person and frozenAt is not null",
                                Long.class)
                        .setParameter("person", person.value())
                        .getSingleResult()
                > 0;
    }

    /** Those of the people whose accounts are not frozen. */
    @Transactional
    Set<PersonId> sound(Set<PersonId> people) {
        var frozen = entities.createQuery(
                        "select personId from ProfileEntity where personId in :people and frozenAt is not null",
                        UUID.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultList();
        return people.stream()
                .filter(person -> !frozen.contains(person.value()))
                .collect(Collectors.toSet());
    }

    /**
     * Whether a session that was just started may stay. Waits for a freezing that is under way, and lets none begin
     * meanwhile: so either this tells of it, or it ends the session.
     */
    @Transactional
    boolean mayEnter(PersonId person) {
        var profile = entities.find(ProfileEntity.class, person.value(), LockModeType.PESSIMISTIC_READ);
        return profile == null || profile.freeze().isEmpty();
    }

    /** Freezes an account and ends its sessions; nothing happens, and nothing is audited, if it was frozen. */
    @Transactional
    void freeze(PersonId person, Deed deed) {
        if (locked(person).freeze(deed.reason(), clock.instant())) {
            sessions.endAll(person);
            deed.writeTo(audit, "user-frozen", "user:" + person);
        }
    }

    /** Lets the person in again; nothing happens, and nothing is audited, if it was not frozen. */
    @Transactional
    void unfreeze(PersonId person, Deed deed) {
        if (locked(person).unfreeze()) {
            deed.writeTo(audit, "user-unfrozen", "user:" + person);
        }
    }

    private ProfileEntity locked(PersonId person) {
        return Optional.ofNullable(entities.find(ProfileEntity.class, person.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no user " + person + ". Nothing was changed."));
    }
}
