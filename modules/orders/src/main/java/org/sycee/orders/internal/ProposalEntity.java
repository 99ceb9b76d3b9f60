package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.OrdersError;
import org.sycee.payments.Resolution;

/**
 * One administrator's proposal of how a doubt ends.
 *
 * <p>Born OPEN. Another administrator makes it APPROVED or DECLINED; OVERTAKEN if the partner certainly refuses first.
 * What was proposed, and by whom, never changes: the database lets nobody change it.
 */
@Entity
@Table(schema = "orders", name = "case_proposal")
class ProposalEntity {

    @Id
    private UUID id;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Resolution resolution;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String evidence;

    @Column(name = "evidence_id", updatable = false)
    private @Nullable String evidenceId;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected ProposalEntity() {}

    ProposalEntity(UUID order, Proposal proposal, Instant now) {
        this.id = Ids.next();
        this.orderId = order;
        this.resolution = proposal.resolution();
        this.reason = proposal.deed().reason();
        this.evidence = proposal.evidence();
        this.evidenceId = proposal.evidenceId().orElse(null);
        this.proposedBy = proposal.deed().who().id();
        this.createdAt = now;
        this.state = ProposalState.OPEN;
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(Proposal proposal) {
        return proposedBy.equals(proposal.deed().who().id())
                && resolution == proposal.resolution()
                && reason.equals(proposal.deed().reason())
                && evidence.equals(proposal.evidence())
                && evidenceId().equals(proposal.evidenceId());
    }

    /** Whether that administrator has decided so before. */
    boolean wasDecided(ProposalState so, Actor by) {
        return state == so && by.id().equals(decidedBy);
    }

    /**
     * Takes the second person's word.
     *
     * @throws SyceeException {@link OrdersError#OWN_PROPOSAL} if it is the first's,
     *     {@link OrdersError#PROPOSAL_DECIDED} if there is one already
     */
    void decide(ProposalState so, Deed deed, Instant now) {
        if (!state.mayBecome(so)) {
            throw new SyceeException(
                    OrdersError.PROPOSAL_DECIDED,
                    "The proposal is " + state + " already. Look at the case again to see how it stands.");
        }
        if (proposedBy.equals(deed.who().id())) {
            throw new SyceeException(
                    OrdersError.OWN_PROPOSAL,
                    "You have made this proposal yourself. Ask another administrator to approve or decline it.");
        }
        become(so, now);
        decidedBy = deed.who().id();
        decisionReason = deed.reason();
    }

    /** The partner certainly refused: nobody needs to decide any more. */
    void overtake(Instant now) {
        become(ProposalState.OVERTAKEN, now);
    }

    private void become(ProposalState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("proposal " + id + " is " + state + " and may not become " + next);
        }
        state = next;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID order() {
        return orderId;
    }

    ProposalState state() {
        return state;
    }

    Resolution resolution() {
        return resolution;
    }

    String reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }

    Optional<String> evidenceId() {
        return Optional.ofNullable(evidenceId);
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return createdAt;
    }

    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
