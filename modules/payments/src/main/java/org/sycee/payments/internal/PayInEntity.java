package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partners.PartnerCall.Rejection;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PaymentError;

/**
 * A top-up.
 *
 * <p>Born PLACED with its terms, the partner's key and every transfer id. It is SUBMITTED in the same database
 * transaction that records the partner's call, and follows that call. While it is AWAITING_PAYER the acquirer's page
 * decides, and ends by itself. A certain success makes it SETTLING, then SETTLED; a certain rejection RELEASING, then
 * RELEASED. A deadline in doubt, or silence about the page beyond its last deadline, makes it SUSPENDED, from where it may
 * still end either way: by the acquirer's word, or as two administrators decide.
 */
@Entity
@Table(schema = "payments", name = "pay_in")
class PayInEntity {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int PAUSES_PER_AGE = 8;
    private static final Rejection NOT_CHARGED =
            new Rejection("not-charged", "The card company's books show that the card was not charged.");

    @Id
    private UUID id;

    @Embedded
    private RecordedIntent intent;

    private UUID person;
    private long amount;
    private String currency;
    private String instance;

    @Column(name = "call_key")
    private UUID callKey;

    @Column(name = "card_token")
    private @Nullable String cardToken;

    @Column(name = "card_brand")
    private @Nullable String cardBrand;

    @Column(name = "card_last_four")
    private @Nullable String cardLastFour;

    @Embedded
    private PayInTransfers transfers;

    /** Repays with it what its person owes; made when that is decided. */
    @Column(name = "repay_id")
    private @Nullable UUID repayId;

    private @Nullable Long repaid;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable PayInResolution resolution;

    @Column(name = "rejection_code")
    private @Nullable String rejectionCode;

    @Column(name = "rejection_text")
    private @Nullable String rejectionText;

    private Instant deadline;

    /** Fixed when the payer is sent to the acquirer's page for the first time, however often that is. */
    @Column(name = "last_deadline")
    private @Nullable Instant lastDeadline;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected PayInEntity() {}

    PayInEntity(PayInTerms terms, Instant now) {
        var command = terms.command();
        this.id = Ids.next();
        this.intent = RecordedIntent.of(command.intent());
        this.person = command.person().value();
        this.amount = command.amount().minorUnits();
        this.currency = command.amount().currency().getCurrencyCode();
        this.instance = terms.instance();
        this.callKey = UUID.randomUUID();
        this.transfers = PayInTransfers.next();
        this.state = State.PLACED;
        this.deadline = terms.deadline();
        this.createdAt = now;
        this.movedAt = now;
        this.nextAt = now.plus(SOON);
        terms.card().ifPresent(this::charge);
    }

    private void charge(CardEntity card) {
        cardToken = card.token();
        cardBrand = card.brand();
        cardLastFour = card.lastFour();
    }

    void submit(Instant now) {
        become(State.SUBMITTED, now);
    }

    /** The payer has work to do on the acquirer's page, and a time of its own for it. */
    void awaitPayer(Duration payers, Duration afterwards, Instant now) {
        become(State.AWAITING_PAYER, now);
        var until = now.plus(payers);
        lastDeadline = lastDeadline == null ? until.plus(afterwards) : lastDeadline;
        deadline = until.isBefore(lastDeadline) ? until : lastDeadline;
    }

    /** The payer has done it, and the acquirer is at work again. */
    void resume(Instant now) {
        become(State.SUBMITTED, now);
        deadline = Objects.requireNonNull(lastDeadline);
    }

    void succeed(Optional<SavedCard> used, Instant now) {
        become(State.SETTLING, now);
        used.ifPresent(card -> {
            cardBrand = card.brand();
            cardLastFour = card.lastFour();
        });
    }

    /** As much of it goes to what its person owes. */
    void repay(Money debt) {
        if (debt.isPositive()) {
            repayId = Ids.next();
            repaid = debt.minorUnits();
        }
    }

    void settle(Instant now) {
        become(State.SETTLED, now);
    }

    void reject(Rejection rejection, Instant now) {
        become(State.RELEASING, now);
        rejectionCode = rejection.code();
        rejectionText = rejection.text();
    }

    void release(Instant now) {
        become(State.RELEASED, now);
    }

    void suspend(Instant now) {
        become(State.SUSPENDED, now);
        suspendedAt = now;
    }

    /** The acquirer does not end the doubt, so it ends as was decided. */
    void resolve(PayInResolution how, Instant now) {
        switch (how) {
            case CREDITED -> succeed(Optional.empty(), now);
            case NOT_DONE -> reject(NOT_CHARGED, now);
        }
        resolution = how;
    }

    private void become(State next, Instant now) {
        if (!PayInTransitions.mayBecome(state, next)) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE,
                    "The top-up " + id + " is " + state + " and cannot become " + next + ".");
        }
        state = next;
        movedAt = now;
        nextAt = PayInTransitions.isEnd(next) ? null : now.plus(SOON);
    }

    /** Somebody has it in hand; it is looked at again after a pause that grows with the time nothing has moved. */
    void claim(Instant now) {
        var quiet = Duration.between(movedAt, now).dividedBy(PAUSES_PER_AGE);
        var next = now.plus(SOON.compareTo(quiet) > 0 ? SOON : shorter(quiet, LONGEST_PAUSE));
        nextAt = deadline.isAfter(now) && deadline.isBefore(next) ? deadline : next;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    UUID id() {
        return id;
    }

    boolean isMadeBy(String route) {
        return intent.route().equals(route);
    }

    String digest() {
        return intent.digest();
    }

    PersonId person() {
        return new PersonId(person);
    }

    Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    String instance() {
        return instance;
    }

    UUID callKey() {
        return callKey;
    }

    Optional<String> cardToken() {
        return Optional.ofNullable(cardToken);
    }

    Optional<PayIn.Card> card() {
        return Optional.ofNullable(cardBrand).map(brand -> new PayIn.Card(brand, Objects.requireNonNull(cardLastFour)));
    }

    /** What of it repays a debt, and the id of the transfer that does. */
    Optional<Repayment> repayment() {
        return Optional.ofNullable(repayId)
                .map(transfer -> new Repayment(
                        transfer, new Money(Objects.requireNonNull(repaid), Currency.getInstance(currency))));
    }

    /** A part of a top-up that its person owes. */
    record Repayment(UUID transfer, Money amount) {}

    PayInTransfers transfers() {
        return transfers;
    }

    State state() {
        return state;
    }

    boolean wasSuspended() {
        return suspendedAt != null;
    }

    /** Since when nobody knows, of one that was suspended. */
    Instant suspendedAt() {
        return Objects.requireNonNull(suspendedAt);
    }

    /** How its doubt ended, if administrators have decided that. */
    Optional<PayInResolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejectionCode)
                .map(code -> new Rejection(code, Objects.requireNonNull(rejectionText)));
    }

    Instant deadline() {
        return deadline;
    }

    /** Whether the acquirer has had its time to say how its page ended. */
    boolean isPastLastDeadline(Instant now) {
        return lastDeadline != null && !now.isBefore(lastDeadline);
    }

    Instant createdAt() {
        return createdAt;
    }
}
