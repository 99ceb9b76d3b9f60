package org.sycee.moneyrequests.internal;

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
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequestError;
import org.sycee.moneyrequests.RequestState;

/** A request for money. Born open; paid, declined or taken back; see {@link RequestState}. */
@Entity
@Table(schema = "moneyrequests", name = "money_request")
class MoneyRequestEntity {

    @Id
    private UUID id;

    @Column(name = "split_id")
    private UUID splitId;

    @SuppressWarnings("UnusedVariable") // read by the order of queries
    private int share;

    private String digest;

    @Column(name = "asking_id")
    private UUID askingId;

    @Column(name = "payer_id")
    private UUID payerId;

    private long amount;
    private String currency;
    private String note;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private int attempt;

    @Column(name = "pay_key")
    private @Nullable String payKey;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected MoneyRequestEntity() {}

    MoneyRequestEntity(AskForMoney command, Share asked, Instant now) {
        this.id = Ids.next();
        this.splitId = asked.split();
        this.share = asked.number();
        this.digest = command.intent().digest();
        this.askingId = command.asking().value();
        this.payerId = asked.payer().value();
        this.amount = asked.amount().minorUnits();
        this.currency = asked.amount().currency().getCurrencyCode();
        this.note = command.bill().note();
        this.state = RequestState.OPEN;
        this.createdAt = now;
        this.movedAt = now;
    }

    /** The payer has approved it; from now on it is paid under the name of this attempt, or refused. */
    void becomePaying(IdempotencyKey key, Instant now) {
        become(RequestState.PAYING, now);
        payKey = key.value();
    }

    void becomePaid(UUID payment, Instant now) {
        become(RequestState.PAID, now);
        paymentId = payment;
    }

    /** The ledger has refused this attempt for good; the next one has another name. */
    void reopen(Instant now) {
        become(RequestState.OPEN, now);
        attempt++;
    }

    void becomeDeclined(Instant now) {
        become(RequestState.DECLINED, now);
    }

    void becomeCancelled(Instant now) {
        become(RequestState.CANCELLED, now);
    }

    private void become(RequestState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new SyceeException(
                    MoneyRequestError.REQUEST_NOT_OPEN,
                    "The request " + id + " is " + state + " and cannot become " + next + ".");
        }
        state = next;
        movedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID split() {
        return splitId;
    }

    String digest() {
        return digest;
    }

    PersonId asking() {
        return new PersonId(askingId);
    }

    PersonId payer() {
        return new PersonId(payerId);
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    String note() {
        return note;
    }

    RequestState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    Optional<UUID> payment() {
        return Optional.ofNullable(paymentId);
    }

    Instant createdAt() {
        return createdAt;
    }
}
