package org.sycee.reconciliation.internal;

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
import org.sycee.reconciliation.ReconciliationError;

/**
 * One administrator's proposal of how a break ends, and what that administrator saw of it.
 *
 * <p>Born OPEN. Another administrator makes it APPROVED or DECLINED; it is OVERTAKEN if the break changes or heals first.
 */
@Entity(name = "BreakProposalEntity")
@Table(schema = "reconciliation", name = "break_proposal")
class ProposalEntity {

    @Id
    private UUID id;

    @Column(name = "break_id", updatable = false)
    private UUID breakId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @SuppressWarnings("unused") // comparisons hold it against what they find
    private Finding finding;

    @Column(updatable = false)
    @SuppressWarnings("unused") // likewise
    private long difference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BreakResolution resolution;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String evidence;

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

    ProposalEntity(BreakEntity found, Proposal proposal, Instant now) {
        this.id = Ids.next();
        this.breakId = found.id();
        this.finding = found.finding();
        this.difference = found.difference().minorUnits();
        this.resolution = proposal.resolution();
        this.reason = proposal.deed().reason();
        this.evidence = proposal.evidence();
        this.proposedBy = proposal.deed().who().id();
        this.createdAt = now;
        this.state = ProposalState.OPEN;
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(Proposal proposal) {
        return proposedBy.equals(proposal.deed().who().id())
                && resolution == proposal.resolution()
                && reason.equals(proposal.deed().reason())
                && evidence.equals(proposal.evidence());
    }

    /** Whether that administrator has decided so before. */
    boolean wasDecided(ProposalState so, Actor by) {
        return state == so && by.id().equals(decidedBy);
    }

    /**
     * Takes the second person's word.
     *
     * @throws SyceeException {@link ReconciliationError#OWN_BREAK_PROPOSAL} if it is the first's,
     *     {@link ReconciliationError#BREAK_PROPOSAL_DECIDED} if there is one already, or the break has changed
     */
    void decide(ProposalState so, Deed deed, Instant now) {
        if (!state.mayBecome(so)) {
            throw new SyceeException(
                    ReconciliationError.BREAK_PROPOSAL_DECIDED,
                    "The proposal is " + state + " already. Look at the break again to see how it stands.");
        }
        if (proposedBy.equals(deed.who().id())) {
            throw new SyceeException(
                    ReconciliationError.OWN_BREAK_PROPOSAL,
                    "You have made this proposal yourself. Ask another administrator to approve or decline it.");
        }
        state = so;
        decidedAt = now;
        decidedBy = deed.who().id();
        decisionReason = deed.reason();
    }

    UUID id() {
        return id;
    }

    BreakResolution resolution() {
        return resolution;
    }

    String reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }

    ProposalState state() {
        return state;
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
