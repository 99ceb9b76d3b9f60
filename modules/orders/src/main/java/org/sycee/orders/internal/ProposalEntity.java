package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.FourEyes;
import org.sycee.payments.Resolution;

/** A proposal of how a doubt ends, OVERTAKEN if the partner says something certain first; the database lets nobody change it. */
@Entity
@Table(schema = "orders", name = "case_proposal")
class ProposalEntity extends FourEyes {

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

    protected ProposalEntity() {}

    ProposalEntity(UUID order, Proposal proposal, Instant now) {
        super(proposal.deed().who(), now);
        this.orderId = order;
        this.resolution = proposal.resolution();
        this.reason = proposal.deed().reason();
        this.evidence = proposal.evidence();
        this.evidenceId = proposal.evidenceId().orElse(null);
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(Proposal proposal) {
        return proposedBy().equals(proposal.deed().who().id())
                && resolution == proposal.resolution()
                && reason.equals(proposal.deed().reason())
                && evidence.equals(proposal.evidence())
                && evidenceId().equals(proposal.evidenceId());
    }

    UUID order() {
        return orderId;
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
}
