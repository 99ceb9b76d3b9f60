package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.reconciliation.ReconciliationError;

/**
 * What is said and decided about breaks; each method is one database transaction.
 *
 * <p>Each locks the break's row first. So a proposal, its second person and a comparison come one after the other, and who
 * comes second sees what the first has done. What ends a break, or opens it again, locks its instance's round before that.
 */
@ApplicationScoped
class BreakRecords {

    private final EntityManager entities;
    private final Rounds rounds;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    BreakRecords(EntityManager entities, Rounds rounds, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a proposal down; the same one again changes nothing.
     *
     * @param left what may still be given back of the order
     */
    @Transactional
    void propose(UUID id, Proposal proposal, Optional<Money> left) {
        var found = locked(id);
        mustBeOpen(found);
        mustBePossible(proposal.resolution(), found, left);
        var open = open(id);
        if (open.isEmpty()) {
            var added = new ProposalEntity(found, proposal, clock.instant());
            entities.persist(added);
            tell(proposal.deed(), "break-resolution-proposed", found, added);
        } else if (!open.get().says(proposal)) {
            throw new SyceeException(
                    ReconciliationError.BREAK_PROPOSAL_OPEN,
                    "Another proposal about this break is open. It must be approved or declined first.");
        }
    }

    private static void mustBePossible(BreakResolution how, BreakEntity found, Optional<Money> left) {
        mustBeForTheOperator(how, found);
        if (how == BreakResolution.GIVEN_BACK
                && left.filter(found::mayBeGivenBack).isEmpty()) {
            throw new SyceeException(
                    ReconciliationError.NOT_TO_BE_GIVEN_BACK,
                    "Only what an order's partner did not get can be given back, and only if the payer does not have it"
                            + " already. Look at the order and its refunds, or have the partner put it right.");
        }
    }

    private static void mustBeForTheOperator(BreakResolution how, BreakEntity found) {
        if (how == BreakResolution.BORNE && !found.mayBeBorne()) {
            throw new SyceeException(
                    ReconciliationError.NOT_TO_BE_BORNE,
                    "Only what the partner got beyond our books can be borne, and only what was borne can be taken back."
                            + " Of a refund or a top-up it is not the operator's. Have the partner put it right.");
        }
    }

    private static void mustBeOpen(BreakEntity found) {
        switch (found.state()) {
            case OPEN -> {}
            case WITH_ORDER ->
                throw new SyceeException(
                        ReconciliationError.BREAK_WITH_ORDER,
                        "The order that this break concerns has not ended. End it, or its case, first.");
            case RESOLVING, RESOLVED, HEALED ->
                throw new SyceeException(
                        ReconciliationError.BREAK_CLOSED, "This break has ended already. Look at it again to see how.");
        }
    }

    /** Decides as was proposed; false if that administrator has done it before. */
    @Transactional
    boolean approve(UUID id, UUID proposal, Deed deed) {
        rounds.holdOf(id);
        var found = locked(id);
        var proposed = find(id, proposal);
        if (proposed.wasDecided(ProposalState.APPROVED, deed.who())) {
            return false;
        }
        mustBeCompared(found.instance());
        proposed.decide(ProposalState.APPROVED, deed, clock.instant());
        mustBeForTheOperator(proposed.resolution(), found);
        found.resolve(proposed.resolution());
        tell(deed, "break-resolution-approved", found, proposed);
        return true;
    }

    /** What waits to be compared may say otherwise of the break. */
    private void mustBeCompared(String instance) {
        var waiting = entities.createQuery(
                        "select count(*) from PartnerFileEntity where instance = :instance and state = ENTERED",
                        Long.class)
                .setParameter("instance", instance)
                .getSingleResult();
        if (waiting > 0) {
            throw new SyceeException(
                    ReconciliationError.FILE_NOT_COMPARED,
                    "A file of " + instance + " is not compared yet, and may change this break. Look at it again in a"
                            + " minute.");
        }
    }

    /** Leaves the break open for another proposal. */
    @Transactional
    void decline(UUID id, UUID proposal, Deed deed) {
        var found = locked(id);
        var proposed = find(id, proposal);
        if (!proposed.wasDecided(ProposalState.DECLINED, deed.who())) {
            proposed.decide(ProposalState.DECLINED, deed, clock.instant());
            tell(deed, "break-resolution-declined", found, proposed);
        }
    }

    /** What was decided is in the books; repeating it changes nothing. */
    @Transactional
    void close(BreakEntity decided) {
        rounds.lookAgain(decided.instance(), decided.key());
        var found = locked(decided.id());
        if (found.state() == BreakState.RESOLVING) {
            found.close(clock.instant());
        }
    }

    /** The books refuse what was decided of it, for good: it waits for another proposal. Repeating it changes nothing. */
    @Transactional
    void reopen(BreakEntity refused, ErrorCode why) {
        rounds.lookAgain(refused.instance(), refused.key());
        var found = locked(refused.id());
        if (found.state() == BreakState.RESOLVING && found.adjustment().equals(refused.adjustment())) {
            var details = Map.of("resolution", found.resolution().orElseThrow().name(), "refusal", why.code());
            found.reopen();
            audit.record(Actor.SYSTEM, "break-resolution-refused", "break:" + found.id(), details);
        }
    }

    /** Those whose decision is not in the books yet. */
    @Transactional
    List<BreakEntity> resolving() {
        return entities.createQuery("from BreakEntity where state = RESOLVING", BreakEntity.class)
                .getResultList();
    }

    private void tell(Deed deed, String action, BreakEntity found, ProposalEntity proposal) {
        var details = Map.of(
                "reason", deed.reason(),
                "proposal", proposal.id().toString(),
                "finding", found.finding().name(),
                "difference", found.difference().toString(),
                "resolution", proposal.resolution().name(),
                "evidence", proposal.evidence());
        audit.record(deed.who(), action, "break:" + found.id(), details);
    }

    private Optional<ProposalEntity> open(UUID id) {
        return entities.createQuery(
                        "from BreakProposalEntity where breakId = :id and state = OPEN", ProposalEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private ProposalEntity find(UUID id, UUID proposal) {
        return entities.createQuery(
                        "from BreakProposalEntity where id = :proposal and breakId = :id", ProposalEntity.class)
                .setParameter("proposal", proposal)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no proposal " + proposal + " about this break."));
    }

    private BreakEntity locked(UUID id) {
        return Optional.ofNullable(entities.find(BreakEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no break " + id + "."));
    }
}
