package org.sycee.disputes.internal;

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
import org.sycee.disputes.DisputesError;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;

/**
 * One administrator's proposal of a refund; its id is the intent under which the refund is made, if it is.
 *
 * <p>Born OPEN. Another administrator makes it APPROVED or DECLINED. What was proposed, and by whom, never changes: the
 * database lets nobody change it.
 */
@Entity
@Table(schema = "disputes", name = "refund_proposal")
class RefundProposalEntity {

    @Id
    private UUID id;

    @Column(name = "dispute_id", updatable = false)
    private UUID disputeId;

    @Column(updatable = false)
    private long amount;

    @Column(updatable = false)
    private long fee;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String words;

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

    protected RefundProposalEntity() {}

    RefundProposalEntity(UUID dispute, Proposal proposal, Instant now) {
        this.id = Ids.next();
        this.disputeId = dispute;
        this.amount = proposal.amount().minorUnits();
        this.fee = proposal.fee().minorUnits();
        this.currency = proposal.amount().currency().getCurrencyCode();
        this.words = proposal.words();
        this.proposedBy = proposal.who().id();
        this.createdAt = now;
        this.state = ProposalState.OPEN;
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(Proposal proposal) {
        return proposedBy.equals(proposal.who().id())
                && words.equals(proposal.words())
                && amount().equals(proposal.amount());
    }

    /** Whether that administrator has decided so before. */
    boolean wasDecided(ProposalState so, Deed deed) {
        return state == so && deed.who().id().equals(decidedBy);
    }

    /**
     * Takes the second person's word; the dispute knows whether it still waits for one.
     *
     * @throws SyceeException {@link DisputesError#OWN_PROPOSAL} if it is the first's
     */
    void decide(ProposalState so, Deed deed, Instant now) {
        if (state != ProposalState.OPEN) {
            throw new SyceeException(
                    DisputesError.DISPUTE_MOVED,
                    "The proposal is decided already. Look at the dispute again to see how it stands.");
        }
        if (proposedBy.equals(deed.who().id())) {
            throw new SyceeException(
                    DisputesError.OWN_PROPOSAL,
                    "You have made this proposal yourself. Ask another administrator to approve or decline it.");
        }
        state = so;
        decidedBy = deed.who().id();
        decisionReason = deed.reason();
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID dispute() {
        return disputeId;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    Money fee() {
        return Money.of(fee, currency);
    }

    String words() {
        return words;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return createdAt;
    }

    ProposalState state() {
        return state;
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
