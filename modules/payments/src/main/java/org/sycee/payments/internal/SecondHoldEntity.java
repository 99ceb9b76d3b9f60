package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.wallets.WalletError;

/**
 * Money set aside on top of a payment's hold, once its payer has agreed to more.
 *
 * <p>Born RECORDED with the limit that applies to it and every transfer id, its own being that of the hold; or REFUSED at
 * once, if the payment would be more than one may be. The ledger makes it HELD, or REFUSED for good: the payer's next try
 * is another one. What is HELD ends with its payment, in the same journal entry.
 */
@Entity
@Table(schema = "payments", name = "second_hold")
class SecondHoldEntity {

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    private long amount;
    private String currency;

    @Embedded
    private @Nullable HeldWithin within;

    @Column(name = "capture_id")
    private UUID captureId;

    @Column(name = "void_id")
    private UUID voidId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Enumerated(EnumType.STRING)
    private @Nullable WalletError refusal;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SecondHoldEntity() {}

    private SecondHoldEntity(Hold.More more, PaymentState state, Instant now) {
        this.id = more.hold();
        this.paymentId = more.payment();
        this.amount = more.amount().minorUnits();
        this.currency = more.amount().currency().getCurrencyCode();
        this.captureId = Ids.next();
        this.voidId = Ids.next();
        this.state = state;
        this.createdAt = now;
    }

    static SecondHoldEntity recorded(Hold.More more, SpendingLimit limit, Instant now) {
        var hold = new SecondHoldEntity(more, PaymentState.RECORDED, now);
        hold.within = HeldWithin.of(limit);
        return hold;
    }

    static SecondHoldEntity refused(Hold.More more, WalletError refusal, Instant now) {
        var hold = new SecondHoldEntity(more, PaymentState.REFUSED, now);
        hold.refusal = refusal;
        return hold;
    }

    /** Takes over what the ledger said, once. */
    void decide(Optional<WalletError> why) {
        if (state == PaymentState.RECORDED) {
            state = why.isPresent() ? PaymentState.REFUSED : PaymentState.HELD;
            refusal = why.orElse(null);
        }
    }

    void checkSameAs(Hold.More more) {
        if (!paymentId.equals(more.payment()) || !amount().equals(more.amount())) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE, "The hold " + id + " was recorded before with other terms.");
        }
    }

    SpendingLimit limit(AccountId wallet) {
        return Objects.requireNonNull(within).limit(wallet, Currency.getInstance(currency));
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    UUID captureId() {
        return captureId;
    }

    UUID voidId() {
        return voidId;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    PaymentState state() {
        return state;
    }

    /** Why it was refused, if it was. */
    Optional<WalletError> refusal() {
        return Optional.ofNullable(refusal);
    }
}
