package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.audit.ProposalState;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrdersError;
import org.sycee.payments.Resolution;

/**
 * What is said and decided about cases; each method is one database transaction.
 *
 * <p>Each locks the order's row first. So a proposal, its second person and the partner's own refusal come one after the
 * other, and who comes second sees what the first has decided.
 */
@ApplicationScoped
class CaseRecords {

    private final EntityManager entities;
    private final OrderRecords orders;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    CaseRecords(EntityManager entities, OrderRecords orders, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes a proposal down; the same one again changes nothing. */
    @Transactional
    void propose(UUID order, Proposal proposal) {
        mustBeOpen(order);
        var open = open(order);
        if (open.isPresent()) {
            mustBeTheSame(open.get(), proposal);
            return;
        }
        var added = new ProposalEntity(order, proposal, clock.instant());
        entities.persist(added);
        tell(proposal.deed(), "case-resolution-proposed", added);
    }

    private void mustBeOpen(UUID order) {
        if (!orders.lockCase(order)) {
            throw closed(order);
        }
    }

    private static SyceeException closed(UUID order) {
        return new SyceeException(
                OrdersError.CASE_CLOSED,
                "The doubt about order " + order + " has been resolved already. Look at the case again to see how.");
    }

    private static void mustBeTheSame(ProposalEntity open, Proposal proposal) {
        if (!open.says(proposal)) {
            throw new SyceeException(
                    OrdersError.PROPOSAL_OPEN,
                    "Another proposal about this case is open. It must be approved or declined first.");
        }
    }

    /** Closes the case as was proposed, and takes the order's turn; empty if that administrator has done it before. */
    @Transactional
    Optional<Turn> approve(UUID order, UUID proposal, Deed deed) {
        var turn = orders.takeOverCase(order);
        var found = find(order, proposal);
        if (found.wasDecided(ProposalState.APPROVED, deed.who())) {
            return Optional.empty();
        }
        found.decide(ProposalState.APPROVED, deed, clock.instant());
        tell(deed, "case-resolution-approved", found);
        return orders.resolve(turn.orElseThrow(() -> closed(order)), found.resolution());
    }

    /** Leaves the case open for another proposal. */
    @Transactional
    void decline(UUID order, UUID proposal, Deed deed) {
        orders.lockCase(order);
        var found = find(order, proposal);
        if (!found.wasDecided(ProposalState.DECLINED, deed.who())) {
            found.decide(ProposalState.DECLINED, deed, clock.instant());
            tell(deed, "case-resolution-declined", found);
        }
    }

    /** The partner certainly has no money that is in doubt: the case closes by itself, whatever was proposed. */
    @Transactional
    Optional<Turn> endByItself(Turn turn, Resolution how) {
        var resolving = orders.resolve(turn, how);
        resolving.ifPresent(next -> {
            open(next.order()).ifPresent(proposal -> proposal.overtake(clock.instant()));
            audit.record(
                    Actor.SYSTEM,
                    "case-resolved",
                    subject(next.order()),
                    Map.of("by", how == Resolution.NOT_DONE ? "the partner's refusal" : "the partner's refund"));
        });
        return resolving;
    }

    /** The partner certainly has the money: what was proposed before that was known is to be thought over. */
    @Transactional
    void leaveToCase(Turn turn) {
        orders.leaveToCase(turn).flatMap(left -> open(left.order())).ifPresent(proposal -> {
            proposal.overtake(clock.instant());
            audit.record(
                    Actor.SYSTEM,
                    "case-resolution-overtaken",
                    subject(proposal.order()),
                    Map.of("proposal", proposal.id().toString(), "by", "the partner's late answer"));
        });
    }

    private ProposalEntity find(UUID order, UUID proposal) {
        return Optional.ofNullable(entities.find(ProposalEntity.class, proposal))
                .filter(found -> found.order().equals(order))
                .orElseThrow(() -> new SyceeException(
                        KernelError.NOT_FOUND, "There is no proposal " + proposal + " about order " + order + "."));
    }

    private Optional<ProposalEntity> open(UUID order) {
        return entities.createQuery("from ProposalEntity where orderId = :order and state = OPEN", ProposalEntity.class)
                .setParameter("order", order)
                .getResultStream()
                .findFirst();
    }

    private void tell(Deed deed, String action, ProposalEntity proposal) {
        var details = new HashMap<>(Map.of(
                "proposal", proposal.id().toString(),
                "resolution", proposal.resolution().name(),
                "reason", deed.reason(),
                "evidence", proposal.evidence()));
        proposal.evidenceId().ifPresent(id -> details.put("evidenceId", id));
        audit.record(deed.who(), action, subject(proposal.order()), details);
    }

    private static String subject(UUID order) {
        return "case:" + order;
    }
}
