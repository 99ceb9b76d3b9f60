package org.sycee.reconciliation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.audit.FourEyes;

/** A proposal of how a break ends, and what its administrator saw of it; OVERTAKEN if the break changes or heals first. */
@Entity(name = "BreakProposalEntity")
@Table(schema = "reconciliation", name = "break_proposal")
class ProposalEntity extends FourEyes {

    @Column(name = "break_id", updatable = false)
    private UUID breakId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @SuppressWarnings("unused") // comparisons hold it against what they find
    private Finding finding;

    @Column(updatable = false)
    @SuppressWarnings("unused") // likewise
    private long difference;

    @Column(updatable = false)
    @SuppressWarnings("unused") // likewise
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BreakResolution resolution;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String evidence;

    protected ProposalEntity() {}

    ProposalEntity(BreakEntity found, Proposal proposal, Instant now) {
        super(proposal.deed().who(), now);
        this.breakId = found.id();
        this.finding = found.finding();
        this.difference = found.difference().minorUnits();
        this.currency = found.difference().currency().getCurrencyCode();
        this.resolution = proposal.resolution();
        this.reason = proposal.deed().reason();
        this.evidence = proposal.evidence();
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(Proposal proposal) {
        return proposedBy().equals(proposal.deed().who().id())
                && resolution == proposal.resolution()
                && reason.equals(proposal.deed().reason())
                && evidence.equals(proposal.evidence());
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
}
