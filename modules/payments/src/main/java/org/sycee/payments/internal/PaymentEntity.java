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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Resolution;
import org.sycee.wallets.WalletError;

/**
 * A payment out of a wallet.
 *
 * <p>Born RECORDED with its terms, the limit that applies to it and every transfer id; or REFUSED at once, if it is more
 * than one payment may be. It is HELD when the ledger has set the money aside, and ends CAPTURED, VOIDED, or SUSPENDED
 * until the operator's doubt is RESOLVED.
 */
@Entity
@Table(schema = "payments", name = "payment")
class PaymentEntity {

    @Id
    private UUID id;

    private UUID payer;
    private String instance;

    @Column(name = "payee_name")
    private String payeeName;

    private String purpose;
    private long amount;
    private long fee;
    private String currency;

    /** Of older captures absent: they paid the whole amount. */
    private @Nullable Long taken;

    /** A refused payment may have none. */
    @Embedded
    private @Nullable HeldWithin within;

    @Embedded
    private PaymentTransfers transfers;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Enumerated(EnumType.STRING)
    private @Nullable WalletError refusal;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected PaymentEntity() {}

    private PaymentEntity(Hold hold, PaymentState state, Instant now) {
        this.id = hold.payment();
        this.payer = hold.payer().value();
        this.instance = hold.payee().instance();
        this.payeeName = hold.payee().name();
        this.purpose = hold.payee().purpose();
        this.amount = hold.amount().minorUnits();
        this.fee = hold.fee().minorUnits();
        this.currency = hold.amount().currency().getCurrencyCode();
        this.transfers = PaymentTransfers.next();
        this.state = state;
        this.createdAt = now;
        this.movedAt = now;
    }

    static PaymentEntity recorded(Hold hold, SpendingLimit limit, Instant now) {
        var payment = new PaymentEntity(hold, PaymentState.RECORDED, now);
        payment.within = HeldWithin.of(limit);
        return payment;
    }

    static PaymentEntity refused(Hold hold, WalletError refusal, Instant now) {
        var payment = new PaymentEntity(hold, PaymentState.REFUSED, now);
        payment.refusal = refusal;
        return payment;
    }

    void become(PaymentState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE,
                    "The payment " + id + " is " + state + " and cannot become " + next + ".");
        }
        state = next;
        movedAt = now;
    }

    void refuse(WalletError why, Instant now) {
        become(PaymentState.REFUSED, now);
        refusal = why;
    }

    /** Written down before anything is posted, so that of two resolutions only one ever is; so is what was taken. */
    void resolve(Resolution how, Money what) {
        if (resolution == null ? state != PaymentState.SUSPENDED : resolution != how) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE,
                    "The payment " + id + " is " + state + " " + resolution + " and cannot be resolved as " + how
                            + ".");
        }
        if (resolution == null) {
            taken = what.minorUnits();
        }
        resolution = how;
    }

    /** Written down before anything is posted, so that of two captures only one ever is. */
    void take(Money what, Money held) {
        if (!mayTake(what, held)) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE,
                    "The payment " + id + " is " + state + ": of " + held + " held, " + what
                            + " cannot be taken. Taken before: " + taken + ".");
        }
        taken = what.minorUnits();
    }

    private boolean mayTake(Money what, Money held) {
        return switch (state) {
            case HELD -> what.compareTo(held) <= 0 && (taken == null || what.equals(taken()));
            case CAPTURED -> what.equals(taken());
            case RECORDED, REFUSED, VOIDED, SUSPENDED, RESOLVED -> false;
        };
    }

    void checkSameAs(Hold hold) {
        var same = payer.equals(hold.payer().value())
                && instance.equals(hold.payee().instance())
                && amount().equals(hold.amount())
                && fee().equals(hold.fee());
        if (!same) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE, "The payment " + id + " was recorded before with other terms.");
        }
    }

    SpendingLimit limit(AccountId wallet) {
        return Objects.requireNonNull(within).limit(wallet, amount().currency());
    }

    UUID id() {
        return id;
    }

    PersonId payer() {
        return new PersonId(payer);
    }

    String instance() {
        return instance;
    }

    String payeeName() {
        return payeeName;
    }

    String purpose() {
        return purpose;
    }

    Money amount() {
        return money(amount);
    }

    Money fee() {
        return money(fee);
    }

    /** What the partner gets. */
    Money taken() {
        return money(taken == null ? amount : taken);
    }

    boolean isPayOut() {
        return purpose.equals(Hold.PAY_OUT);
    }

    PaymentTransfers transfers() {
        return transfers;
    }

    PaymentState state() {
        return state;
    }

    Resolution resolution() {
        return Objects.requireNonNull(resolution);
    }

    WalletError refusal() {
        return Objects.requireNonNull(refusal);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
