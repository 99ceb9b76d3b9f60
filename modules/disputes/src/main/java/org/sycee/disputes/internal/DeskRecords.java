package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalState;
import org.sycee.disputes.Disputes;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;

/**
 * What administrators say and decide about disputes; each method is one database transaction.
 *
 * <p>Each locks the dispute's row first. So who comes second sees what the first has decided.
 */
@ApplicationScoped
class DeskRecords {

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DeskRecords(EntityManager entities, Outbox outbox, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers without money; the same answer again changes nothing. */
    @Transactional
    void answer(UUID id, Actor who, String words) {
        var dispute = locked(id);
        if (!dispute.wasAnswered(words, who.id())) {
            dispute.answer(words, who.id(), clock.instant());
            outbox.record(Event.of(Disputes.ANSWERED, id));
            tell(who, "dispute-answered", id, Map.of("words", Brief.of(words)));
        }
    }

    /** Whether that administrator's same proposal waits already. */
    @Transactional
    boolean wasProposed(UUID id, Proposal proposal) {
        return open(id).filter(open -> open.says(proposal)).isPresent();
    }

    /** Writes a proposal down. */
    @Transactional
    void propose(UUID id, Proposal proposal) {
        locked(id).propose();
        var added = new RefundProposalEntity(id, proposal, clock.instant());
        entities.persist(added);
        tell(proposal.who(), "dispute-refund-proposed", id, details(added, Brief.of(proposal.words())));
    }

    /** Decides that the money goes back, before anybody is asked for it; empty if that administrator did so before. */
    @Transactional
    Optional<Decided> approve(UUID id, UUID proposal, Deed deed) {
        var dispute = locked(id);
        var found = proposal(id, proposal);
        if (found.wasDecided(ProposalState.APPROVED, deed.who())) {
            return Optional.empty();
        }
        found.decide(ProposalState.APPROVED, deed, clock.instant());
        dispute.approve(found.id(), clock.instant());
        tell(deed.who(), "dispute-refund-approved", id, details(found, deed.reason()));
        return Optional.of(Decided.of(dispute, found));
    }

    /** Leaves the dispute open for another answer. */
    @Transactional
    void decline(UUID id, UUID proposal, Deed deed) {
        var dispute = locked(id);
        var found = proposal(id, proposal);
        if (!found.wasDecided(ProposalState.DECLINED, deed.who())) {
            found.decide(ProposalState.DECLINED, deed, clock.instant());
            dispute.decline();
            tell(deed.who(), "dispute-refund-declined", id, details(found, deed.reason()));
        }
    }

    private static Map<String, String> details(RefundProposalEntity proposal, String why) {
        return Map.of(
                "proposal", proposal.id().toString(),
                "amount", proposal.amount().toString(),
                "fee", proposal.fee().toString(),
                "reason", why);
    }

    private RefundProposalEntity proposal(UUID dispute, UUID id) {
        return Optional.ofNullable(entities.find(RefundProposalEntity.class, id))
                .filter(found -> found.dispute().equals(dispute))
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no proposal " + id + " about the dispute " + dispute + "."));
    }

    private Optional<RefundProposalEntity> open(UUID dispute) {
        return entities.createQuery(
                        "from RefundProposalEntity where disputeId = :dispute and state = OPEN",
                        RefundProposalEntity.class)
                .setParameter("dispute", dispute)
                .getResultStream()
                .findFirst();
    }

    private DisputeEntity locked(UUID id) {
        return Optional.ofNullable(entities.find(DisputeEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no dispute " + id + "."));
    }

    private void tell(Actor who, String action, UUID dispute, Map<String, String> details) {
        audit.record(who, action, "dispute:" + dispute, details);
    }
}
