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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;
import org.sycee.wallets.WalletError;

/**
 * A payment out of a wallet, or a refund of one.
 *
 * <p>Born RECORDED with its terms, the limit that applies to it and every transfer id; or REFUSED at once, if it is more
 * than one payment may be. It is HELD when the ledger has set the money aside, and ends CAPTURED, VOIDED, or SUSPENDED
 * until the operator's doubt is RESOLVED. A refund lives the same life backwards: HELD is a promise, and VOIDED one that is
 * taken back; there is no limit to what comes back, but never more does than was captured. A correction is a refund for
 * which no partner is asked.
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

    /** The payment that it gives back of; absent if it is none. */
    @Column(name = "refund_of")
    private @Nullable UUID refundOf;

    /** Of older captures absent: they paid the whole amount. */
    private @Nullable Long taken;

    /** A refused payment may have none, a refund has none. */
    @Embedded
    private @Nullable HeldWithin within;

    @Embedded
    private PaymentTransfers transfers;

    /** Of a refund, once it is decided that it comes. */
    @Embedded
    private @Nullable Repayment repayment;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    /** The name of a {@link WalletError}; of a refund, of a {@link PaymentError}. */
    private @Nullable String refusal;

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
        payment.refusal = refusal.name();
        return payment;
    }

    static PaymentEntity promised(Promise promise, String purpose, PaymentEntity of, Instant now) {
        var payee = new Hold.Payee(of.instance, of.payeeName, purpose);
        var terms = new Hold(promise.refund(), of.payer(), payee, promise.amount(), promise.fee());
        var refund = new PaymentEntity(terms, PaymentState.RECORDED, now);
        refund.refundOf = of.id;
        return refund;
    }

    /** More than can be given back is refused for good. */
    void refuseToPromise() {
        state = PaymentState.REFUSED;
        refusal = PaymentError.REFUND_ABOVE_CAPTURED.name();
    }

    /** What may still be promised of it, when so much was promised before that was not taken back. */
    Promise.Left left(List<PaymentEntity> promised) {
        var back = promised.stream().map(PaymentEntity::amount).reduce(Money.zero(amount().currency()), Money::plus);
        var isAllCertain = promised.stream().noneMatch(PaymentEntity::isOnItsWay);
        return state == PaymentState.CAPTURED && !isRefund()
                ? new Promise.Left(taken().minus(back), isAllCertain ? fee() : money(0))
                : new Promise.Left(money(0), money(0));
    }

    /** Decides, once, what of the refund repays a debt. */
    void repay(Money debt) {
        repayment = Repayment.of(debt);
    }

    /** Whether it is still to be decided what of it repays a debt. */
    boolean mayRepay() {
        return isRefund() && state == PaymentState.HELD && repayment == null;
    }

    /** What of it repays a debt, if anything does. */
    Optional<Repayment> repayment() {
        return Optional.ofNullable(repayment).filter(decided -> decided.minorUnits() > 0);
    }

    private boolean isOnItsWay() {
        return state == PaymentState.RECORDED || state == PaymentState.HELD;
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
        refusal = why.name();
    }

    /** Written down before anything is posted, so that of two resolutions only one ever is; so is what was taken. */
    void resolve(Resolution how, Money what) {
        if (!mayResolve(how)) {
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

    private boolean mayResolve(Resolution how) {
        return resolution == null
                ? state == PaymentState.SUSPENDED && !(isRefund() && how == Resolution.NOT_DONE)
                : resolution == how;
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
            case HELD ->
                (isRefund() ? what.equals(held) : what.compareTo(held) <= 0) && (taken == null || what.equals(taken()));
            case CAPTURED -> what.equals(taken());
            case RECORDED, REFUSED, VOIDED, SUSPENDED, RESOLVED -> false;
        };
    }

    void checkSameAs(Correction correction) {
        checkSame(isCorrection() && correction.of().equals(refundOf) && amount().equals(correction.amount()));
    }

    void checkSameAs(Promise promise) {
        checkSame(promise.of().equals(refundOf) && amount().equals(promise.amount()) && fee().equals(promise.fee()));
    }

    void checkSameAs(Hold hold) {
        checkSame(!isRefund()
                && payer.equals(hold.payer().value())
                && instance.equals(hold.payee().instance())
                && amount().equals(hold.amount())
                && fee().equals(hold.fee()));
    }

    private void checkSame(boolean same) {
        if (!same) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE, "The payment " + id + " was recorded before with other terms.");
        }
    }

    /** What it is within; a refund is within none. */
    Optional<SpendingLimit> limit(AccountId wallet) {
        return Optional.ofNullable(within).map(limit -> limit.limit(wallet, amount().currency()));
    }

    boolean isRefund() {
        return refundOf != null;
    }

    /** A refund that its partner is not asked for. */
    boolean isCorrection() {
        return isRefund() && purpose.equals(Correction.PURPOSE);
    }

    /** The order whose page tells of it: that of the payment that is corrected, else its own. */
    UUID order() {
        return isCorrection() ? refundOf() : id;
    }

    /** Of a refund. */
    UUID refundOf() {
        return Objects.requireNonNull(refundOf);
    }

    Corrections.Corrected toCorrected() {
        return new Corrections.Corrected(id, refundOf(), payer(), payeeName, amount(), fee());
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

    /** What the partner gets, or gives back. */
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

    ErrorCode refusal() {
        var name = Objects.requireNonNull(refusal);
        return isRefund() ? PaymentError.valueOf(name) : WalletError.valueOf(name);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
