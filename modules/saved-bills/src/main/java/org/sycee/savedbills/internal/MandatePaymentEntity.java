package org.sycee.savedbills.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillQuote;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandatePayment.Reason;
import org.sycee.savedbills.MandatePayment.State;

/**
 * One bill in the hand of a mandate, and whose turn it is to carry it further.
 *
 * <p>Born ANNOUNCED or SKIPPED; what it may become is said by {@link State}. Its id follows from the mandate and the bill,
 * and is the key of the payment: so the bill is paid once, whoever tries. A turn is a lease with a number; a turn that was
 * lost records nothing any more.
 */
@Entity
@Table(schema = "savedbills", name = "mandate_payment")
class MandatePaymentEntity {

    @Id
    private UUID id;

    @Column(name = "mandate_id")
    private UUID mandateId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "bill_reference")
    private String billReference;

    private long total;
    private String currency;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "pay_at")
    private Instant payAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    @Column(name = "quote_id")
    private @Nullable UUID quoteId;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    private long fence;

    @Column(name = "created_at")
    private Instant createdAt;

    protected MandatePaymentEntity() {}

    MandatePaymentEntity(MandateEntity mandate, KnownBill.Due due, Instant payAt, Instant now) {
        this.id = idOf(mandate.id(), due.reference());
        this.mandateId = mandate.id();
        this.accountId = mandate.accountId();
        this.billReference = due.reference();
        this.total = due.total().minorUnits();
        this.currency = due.total().currency().getCurrencyCode();
        this.dueDate = due.dueDate();
        this.payAt = payAt;
        this.state = State.ANNOUNCED;
        this.nextAt = payAt;
        this.createdAt = now;
    }

    static UUID idOf(UUID mandate, String billReference) {
        return Ids.named(mandate + "/" + billReference);
    }

    UUID id() {
        return id;
    }

    UUID mandateId() {
        return mandateId;
    }

    UUID accountId() {
        return accountId;
    }

    long fence() {
        return fence;
    }

    Optional<UUID> quote() {
        return Optional.ofNullable(quoteId);
    }

    boolean isOf(String bill) {
        return billReference.equals(bill);
    }

    Money total() {
        return Money.of(total, currency);
    }

    boolean isAt(long turn) {
        return fence == turn && nextAt != null;
    }

    /** Gives the next turn, which ends by itself if nothing is heard of it. */
    void claim(Instant until) {
        fence++;
        nextAt = until;
    }

    /** From here on it is paid by that quote; it may come here again with a fresh one, if nothing was recorded. */
    void pay(BillQuote quote) {
        if (state != State.PAYING) {
            become(State.PAYING);
        }
        quoteId = quote.id();
    }

    boolean isPaidBy(BillQuote quote) {
        return state == State.PAYING && quote.id().equals(quoteId);
    }

    void remember(UUID payment) {
        paymentId = payment;
    }

    void wait(Instant until) {
        nextAt = until;
    }

    void becomePaid() {
        become(State.PAID);
        nextAt = null;
    }

    void becomeSkipped(Reason why) {
        become(State.SKIPPED);
        reason = why;
        nextAt = null;
    }

    private void become(State next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("mandate payment " + id + " is " + state + " and may not become " + next);
        }
        state = next;
    }

    State state() {
        return state;
    }

    MandatePayment shown(PersonId person) {
        return new MandatePayment(
                id,
                mandateId,
                person,
                billReference,
                total(),
                dueDate,
                payAt,
                state,
                Optional.ofNullable(reason),
                Optional.ofNullable(paymentId));
    }
}
