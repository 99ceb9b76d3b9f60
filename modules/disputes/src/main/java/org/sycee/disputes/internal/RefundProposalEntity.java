package org.sycee.disputes.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.audit.FourEyes;
import org.sycee.money.Money;

/**
 * A proposal of a refund; its id is the intent under which the refund is made, if it is. The database lets nobody change what
 * was proposed.
 */
@Entity
@Table(schema = "disputes", name = "refund_proposal")
class RefundProposalEntity extends FourEyes {

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

    protected RefundProposalEntity() {}

    RefundProposalEntity(UUID dispute, Proposal proposal, Instant now) {
        super(proposal.who(), now);
        this.disputeId = dispute;
        this.amount = proposal.amount().minorUnits();
        this.fee = proposal.fee().minorUnits();
        this.currency = proposal.amount().currency().getCurrencyCode();
        this.words = proposal.words();
    }

    /** Whether this is what that administrator has proposed before. */
    boolean says(Proposal proposal) {
        return proposedBy().equals(proposal.who().id())
                && words.equals(proposal.words())
                && amount().equals(proposal.amount());
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
}
