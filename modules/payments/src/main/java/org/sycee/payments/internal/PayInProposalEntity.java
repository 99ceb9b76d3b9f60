package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.audit.FourEyes;

/** A proposal of how a doubt about a top-up ends; OVERTAKEN if the acquirer ends it first. */
@Entity
@Table(schema = "payments", name = "pay_in_proposal")
class PayInProposalEntity extends FourEyes {

    @Column(name = "pay_in_id", updatable = false)
    private UUID payInId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PayInResolution resolution;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String evidence;

    protected PayInProposalEntity() {}

    PayInProposalEntity(UUID payIn, PayInProposal proposal, Instant now) {
        super(proposal.deed().who(), now);
        this.payInId = payIn;
        this.resolution = proposal.resolution();
        this.reason = proposal.deed().reason();
        this.evidence = proposal.evidence();
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(PayInProposal proposal) {
        return proposedBy().equals(proposal.deed().who().id())
                && resolution == proposal.resolution()
                && reason.equals(proposal.deed().reason())
                && evidence.equals(proposal.evidence());
    }

    UUID payIn() {
        return payInId;
    }

    PayInResolution resolution() {
        return resolution;
    }

    String reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }
}
