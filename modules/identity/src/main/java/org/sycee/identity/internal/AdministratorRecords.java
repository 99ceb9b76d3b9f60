package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;

/** The rows of administrators; each method is one database transaction. */
@ApplicationScoped
class AdministratorRecords {

    /** Whom the operator itself lets in. */
    static final String FIRST = "administrator";

    private static final Duration INVITED_FOR = Duration.ofDays(1);

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AdministratorRecords(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the token for the first administrator's first sign-in; false if there is a password. */
    @Transactional
    boolean inviteFirst(String tokenDigest) {
        return invited(FIRST, new Invitation(tokenDigest, Optional.empty())).isPresent();
    }

    /** Keeps the token for another's first sign-in; empty if somebody of that name is in already. */
    @Transactional
    Optional<AdministratorEntity> invite(String name, String tokenDigest, Deed deed) {
        var until = clock.instant().plus(INVITED_FOR);
        var invited = invited(name, new Invitation(tokenDigest, Optional.of(until)));
        invited.ifPresent(one -> deed.writeTo(audit, "administrator-invited", "administrator:" + one.id()));
        return invited;
    }

    private Optional<AdministratorEntity> invited(String name, Invitation invitation) {
        var present = locked(named(name));
        if (present.isPresent()) {
            return present.filter(administrator -> administrator.renew(invitation));
        }
        var invited = new AdministratorEntity(name, invitation, clock.instant());
        entities.persist(invited);
        return Optional.of(invited);
    }

    /** Uses the token up; empty if it is nobody's. */
    @Transactional
    Optional<Actor> begin(String tokenDigest, String passwordHash) {
        var whose = entities.createQuery(
                        "from AdministratorEntity where tokenDigest = :digest", AdministratorEntity.class)
                .setParameter("digest", tokenDigest);
        return locked(whose)
                .filter(administrator -> administrator.begin(tokenDigest, passwordHash, clock.instant()))
                .map(AdministratorEntity::actor);
    }

    @Transactional
    Optional<AdministratorEntity> find(String name) {
        return named(name).getResultStream().findFirst();
    }

    /** In the order in which they were invited. */
    @Transactional
    List<AdministratorEntity> all() {
        return entities.createQuery("from AdministratorEntity order by createdAt, id", AdministratorEntity.class)
                .getResultList();
    }

    @Transactional
    void rehash(String name, String newHash) {
        locked(named(name)).ifPresent(administrator -> administrator.rehash(newHash));
    }

    private TypedQuery<AdministratorEntity> named(String name) {
        return entities.createQuery("from AdministratorEntity where name = :name", AdministratorEntity.class)
                .setParameter("name", name);
    }

    private static Optional<AdministratorEntity> locked(TypedQuery<AdministratorEntity> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
