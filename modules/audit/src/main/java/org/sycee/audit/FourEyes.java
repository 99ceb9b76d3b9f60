package org.sycee.audit;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;

/**
 * What one administrator proposes and another decides: nobody moves money by hand alone.
 *
 * <p>Born OPEN. Another administrator makes it APPROVED or DECLINED; it is OVERTAKEN if what it is about ends first. What was
 * proposed, and by whom, never changes. Whoever keeps it locks the row of what it is about before.
 */
@MappedSuperclass
public abstract class FourEyes {

    @Id
    private UUID id;

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

    protected FourEyes() {}

    protected FourEyes(Actor who, Instant now) {
        this.id = Ids.next();
        this.proposedBy = who.id();
        this.createdAt = now;
        this.state = ProposalState.OPEN;
    }

    /** Whether that administrator has decided so before. */
    public boolean wasDecided(ProposalState so, Actor by) {
        return state == so && by.id().equals(decidedBy);
    }

    /**
     * Takes the second person's word.
     *
     * @throws SyceeException {@link ProposalError#OWN_PROPOSAL} if it is the first's,
     *     {@link ProposalError#PROPOSAL_DECIDED} if there is one already, or it was overtaken
     */
    public void decide(ProposalState so, Deed deed, Instant now) {
        if (!state.mayBecome(so)) {
            throw new SyceeException(
                    ProposalError.PROPOSAL_DECIDED,
                    "The proposal is " + state + " already. Look again to see how it stands.");
        }
        if (proposedBy.equals(deed.who().id())) {
            throw new SyceeException(
                    ProposalError.OWN_PROPOSAL,
                    "You have made this proposal yourself. Ask another administrator to approve or decline it.");
        }
        become(so, now);
        decidedBy = deed.who().id();
        decisionReason = deed.reason();
    }

    /** Nobody needs to decide any more. */
    public void overtake(Instant now) {
        become(ProposalState.OVERTAKEN, now);
    }

    private void become(ProposalState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("proposal " + id + " is " + state + " and may not become " + next);
        }
        state = next;
        decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ProposalState state() {
        return state;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return createdAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
