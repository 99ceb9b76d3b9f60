package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalError;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The rows of administrators; each method is one database transaction. */
@ApplicationScoped
class AdministratorRecords {

    /** Whom the operator itself lets in. */
    static final String FIRST = "administrator";

    private static final String SUBJECT = "administrator:";
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
        return invited(FIRST, Invitation.byOperator(tokenDigest)).isPresent();
    }

    /** Keeps the token for another's first sign-in; empty if somebody of that name is in already. */
    @Transactional
    Optional<AdministratorEntity> invite(String name, String tokenDigest, Deed deed) {
        var until = clock.instant().plus(INVITED_FOR);
        var invited = invited(name, Invitation.by(deed.who(), tokenDigest, until));
        invited.ifPresent(one -> audit.record(deed.who(), "administrator-invited", SUBJECT + one.id(), told(deed)));
        return invited;
    }

    private Map<String, String> told(Deed deed) {
        var approval = everybody(LockModeType.NONE).areTwoIn() ? "awaited" : "not needed, nobody else is in";
        return Map.of("reason", deed.reason(), "approval", approval);
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

    /**
     * Takes the second person's word for an invitation.
     *
     * @param inviter who made it, as the second person saw: by now it may be somebody else's
     * @throws SyceeException {@link KernelError#NOT_FOUND}, {@link IdentityError#NOTHING_TO_APPROVE}, or
     *     {@link ProposalError#OWN_PROPOSAL}
     */
    @Transactional
    void approve(UUID administrator, UUID inviter, Deed deed) {
        var everybody = everybody(LockModeType.PESSIMISTIC_WRITE);
        everybody.awaiting(administrator, inviter).approve(deed.who());
        deed.writeTo(audit, "administrator-approved", SUBJECT + administrator);
    }

    /**
     * Whose token it is, with that password from now on, or still without one if another has to approve first; empty if it
     * is nobody's.
     *
     * <p>All rows are locked, so that of two who come at once the later one sees the earlier one in.
     */
    @Transactional
    Optional<AdministratorEntity> begin(String tokenDigest, String passwordHash) {
        var everybody = everybody(LockModeType.PESSIMISTIC_WRITE);
        var whose = everybody.invitedWith(tokenDigest);
        whose.filter(one -> !everybody.awaitsApproval(one)).ifPresent(one -> one.begin(passwordHash));
        return whose;
    }

    @Transactional
    Optional<AdministratorEntity> find(String name) {
        return named(name).getResultStream().findFirst();
    }

    @Transactional
    Everybody everybody() {
        return everybody(LockModeType.NONE);
    }

    private Everybody everybody(LockModeType lock) {
        var all = entities.createQuery("from AdministratorEntity order by createdAt, id", AdministratorEntity.class)
                .setLockMode(lock)
                .getResultList();
        return new Everybody(all, clock.instant());
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
