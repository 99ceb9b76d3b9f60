package org.sycee.disputes.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeReason;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.DisputeState.Deed;
import org.sycee.disputes.DisputesError;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;

/** A dispute. Born open; answered in words, or by a refund; see {@link DisputeState}. */
@Entity
@Table(schema = "disputes", name = "dispute")
class DisputeEntity {

    @Id
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @SuppressWarnings("unused") // read in queries
    @Column(name = "raise_key", updatable = false)
    private String raiseKey;

    @Column(updatable = false)
    private String digest;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String payee;

    @Column(updatable = false)
    private long total;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DisputeReason reason;

    @Column(updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    @Column(name = "answer_by", updatable = false)
    private Instant answerBy;

    @Column(name = "refund_intent")
    private @Nullable UUID refundIntent;

    @Column(name = "refund_id")
    private @Nullable UUID refundId;

    @SuppressWarnings("unused") // read in queries
    @Column(name = "looked_at")
    private @Nullable Instant lookedAt;

    private @Nullable String note;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected DisputeEntity() {}

    DisputeEntity(RaiseDispute command, Dispute.Subject subject, Instant now, Instant answerBy) {
        this.id = Ids.next();
        this.personId = command.person().value();
        this.raiseKey = command.intent().key().value();
        this.digest = command.intent().digest();
        this.orderId = subject.order();
        this.kind = subject.kind();
        this.payee = subject.payee();
        this.total = subject.total().minorUnits();
        this.currency = subject.total().currency().getCurrencyCode();
        this.reason = command.claim().reason();
        this.words = command.claim().words();
        this.state = DisputeState.OPEN;
        this.createdAt = now;
        this.answerBy = answerBy;
    }

    void answer(String said, UUID by, Instant now) {
        become(Deed.ANSWER);
        say(said, by, now);
    }

    private void say(String said, UUID by, Instant now) {
        answer = said;
        answeredBy = by;
        answeredAt = now;
    }

    /** Whether that administrator has answered so before. */
    boolean wasAnswered(String said, UUID by) {
        return state == DisputeState.ANSWERED && said.equals(answer) && by.equals(answeredBy);
    }

    void propose() {
        become(Deed.PROPOSE);
    }

    void decline() {
        become(Deed.DECLINE);
    }

    /** From now on the refund is made under that intent, or fails. */
    void approve(UUID intent, Instant now) {
        become(Deed.APPROVE);
        refundIntent = intent;
        refundId = null;
        lookedAt = now;
        note = null;
    }

    /** Whether the refund of that intent is on its way. */
    boolean isRefunding(UUID intent) {
        return state == DisputeState.REFUNDING && intent.equals(refundIntent);
    }

    /** The refund is on its way; what became of it is seen later. */
    void look(UUID refund, Instant now) {
        refundId = refund;
        lookedAt = now;
    }

    void wait(Instant now) {
        lookedAt = now;
    }

    void refundPaid(UUID refund, RefundProposalEntity proposal, Instant now) {
        become(Deed.REFUND_PAID);
        refundId = refund;
        say(proposal.words(), proposal.proposedBy(), now);
    }

    void refundFailed(String why) {
        become(Deed.REFUND_FAILED);
        refundId = null;
        note = why;
    }

    private void become(Deed deed) {
        state = state.after(deed)
                .orElseThrow(() -> new SyceeException(
                        DisputesError.DISPUTE_MOVED,
                        "The dispute is " + state.name().toLowerCase(Locale.ROOT)
                                + ", where this cannot be done. Look at it again to see how it stands."));
    }

    Dispute shown() {
        return new Dispute(
                id,
                new PersonId(personId),
                new Dispute.Subject(orderId, kind, payee, Money.of(total, currency)),
                new Dispute.Claim(reason, words),
                state,
                createdAt,
                answerBy,
                answered());
    }

    private Optional<Dispute.Answer> answered() {
        return answer == null || answeredAt == null
                ? Optional.empty()
                : Optional.of(new Dispute.Answer(answer, answeredAt, refund()));
    }

    UUID id() {
        return id;
    }

    String digest() {
        return digest;
    }

    UUID order() {
        return orderId;
    }

    Optional<UUID> refundIntent() {
        return Optional.ofNullable(refundIntent);
    }

    Optional<UUID> refund() {
        return Optional.ofNullable(refundId);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<UUID> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }
}
