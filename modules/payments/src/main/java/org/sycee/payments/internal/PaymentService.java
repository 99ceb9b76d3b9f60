package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.money.Money;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;
import org.sycee.payments.TrailTransfer;
import org.sycee.wallets.WalletError;
import org.sycee.wallets.Wallets;

/** Each step: look at the row, post with the ids that are in it, then record that it was posted. */
@ApplicationScoped
class PaymentService implements Payments {

    private static final Logger LOG = System.getLogger(PaymentService.class.getName());

    private final PaymentRecords records;
    private final Books books;
    private final Chart chart;
    private final Wallets wallets;
    private final Trail trail;

    @Inject
    PaymentService(PaymentRecords records, Books books, Chart chart, Wallets wallets, Trail trail) {
        this.records = records;
        this.books = books;
        this.chart = chart;
        this.wallets = wallets;
        this.trail = trail;
    }

    @Override
    public Optional<ErrorCode> hold(Hold hold) {
        var payment = recorded(hold);
        payment.checkSameAs(hold);
        return refusalOf(payment.state() == PaymentState.RECORDED ? holdNow(payment) : payment);
    }

    private PaymentEntity recorded(Hold hold) {
        return records.find(hold.payment()).orElseGet(() -> record(hold));
    }

    /** Two at once may try; the second finds what the first has recorded. */
    private PaymentEntity record(Hold hold) {
        try {
            var payment = addWithLimit(hold);
            Failpoint.reach("payments.recorded");
            return payment;
        } catch (PersistenceException e) {
            return records.find(hold.payment()).orElseThrow(() -> e);
        }
    }

    private PaymentEntity addWithLimit(Hold hold) {
        try {
            return records.add(hold, wallets.limit(hold.payer(), hold.total()));
        } catch (SyceeException e) {
            if (e.error() instanceof WalletError refusal) {
                return records.addRefused(hold, refusal);
            }
            throw e;
        }
    }

    private PaymentEntity holdNow(PaymentEntity payment) {
        var result = books.post(entriesOf(payment).hold());
        Failpoint.reach("payments.held");
        return records.decide(payment.id(), refusalOf(payment, result).or(() -> debtOf(payment)));
    }

    @Override
    public Promise.Left left(UUID payment) {
        return records.left(payment);
    }

    @Override
    public Optional<ErrorCode> promise(Promise promise) {
        var refund = records.find(promise.refund()).orElseGet(() -> record(promise));
        refund.checkSameAs(promise);
        return refusalOf(refund.state() == PaymentState.RECORDED ? promiseNow(refund) : refund);
    }

    private PaymentEntity record(Promise promise) {
        try {
            var refund = records.add(promise);
            Failpoint.reach("payments.recorded");
            return refund;
        } catch (PersistenceException e) {
            return records.find(promise.refund()).orElseThrow(() -> e);
        }
    }

    /** Nothing leaves a wallet, so the books have no reason to refuse. */
    private PaymentEntity promiseNow(PaymentEntity refund) {
        books.mustPost(entriesOf(refund).hold());
        Failpoint.reach("payments.held");
        return records.decide(refund.id(), Optional.empty());
    }

    /** Why the books refuse a hold, if they do. */
    private static Optional<WalletError> refusalOf(PaymentEntity payment, PostResult result) {
        if (result.isInTheBooks()) {
            return Optional.empty();
        }
        var refusal = result.rejection()
                .flatMap(WalletError::of)
                .orElseThrow(() -> broken("The books refuse a hold of payment " + payment.id() + ": " + result + "."));
        return Optional.of(refusal);
    }

    private Optional<WalletError> debtOf(PaymentEntity payment) {
        return payment.isPayOut() && wallets.owed(payment.payer()).isPositive()
                ? Optional.of(WalletError.DEBT_OPEN)
                : Optional.empty();
    }

    private Optional<ErrorCode> refusalOf(PaymentEntity payment) {
        if (payment.state() != PaymentState.REFUSED) {
            return Optional.empty();
        }
        giveBack(payment);
        return Optional.of(payment.refusal());
    }

    /** Only a debt is found when the money is set aside already; given back before anybody hears of the refusal. */
    private void giveBack(PaymentEntity payment) {
        if (payment.refusal() == WalletError.DEBT_OPEN) {
            books.mustPost(entriesOf(payment).voiding());
        }
    }

    @Override
    public Optional<ErrorCode> holdMore(Hold.More more) {
        var hold = records.findSecondHold(more.hold()).orElseGet(() -> record(more));
        hold.checkSameAs(more);
        var decided = hold.state() == PaymentState.RECORDED ? holdNow(hold) : hold;
        return decided.refusal().map(ErrorCode.class::cast);
    }

    private SecondHoldEntity record(Hold.More more) {
        try {
            var hold = addWithLimit(more);
            Failpoint.reach("payments.more");
            return hold;
        } catch (PersistenceException e) {
            return records.findSecondHold(more.hold()).orElseThrow(() -> e);
        }
    }

    /** One payment may be so much, in however many holds. */
    private SecondHoldEntity addWithLimit(Hold.More more) {
        var payment = existing(more.payment());
        var total = payment.amount().plus(payment.fee()).plus(more.amount());
        try {
            return records.add(more, wallets.limit(payment.payer(), total));
        } catch (SyceeException e) {
            if (e.error() instanceof WalletError refusal) {
                return records.addRefused(more, refusal);
            }
            throw e;
        }
    }

    private SecondHoldEntity holdNow(SecondHoldEntity hold) {
        var payment = existing(hold.paymentId());
        var result = books.post(entriesOf(payment, Optional.of(hold)).secondHold());
        Failpoint.reach("payments.raised");
        return records.decideSecondHold(hold.id(), refusalOf(payment, result));
    }

    @Override
    public void capture(UUID payment, Money taken) {
        records.take(payment, taken);
        carryOut(payment, PaymentState.CAPTURED, PaymentEntries::capture);
    }

    @Override
    public void voidHold(UUID payment) {
        carryOut(payment, PaymentState.VOIDED, PaymentEntries::voiding);
    }

    @Override
    public void suspend(UUID payment) {
        records.collect(payment);
        carryOut(payment, PaymentState.SUSPENDED, PaymentEntries::suspension);
    }

    @Override
    public void resolve(UUID payment, Resolution resolution, Money taken) {
        var resolved = records.decide(payment, resolution, taken);
        if (resolution == Resolution.BORNE) {
            chart.openLoss(resolved.amount().currency());
        }
        carryOut(payment, PaymentState.RESOLVED, PaymentEntries::resolution);
    }

    private void carryOut(UUID id, PaymentState next, Function<PaymentEntries, JournalEntry> step) {
        var payment = existing(id);
        if (payment.state() == next) {
            return;
        }
        if (!payment.state().mayBecome(next)) {
            throw broken("The payment " + id + " is " + payment.state() + " and cannot become " + next + ".");
        }
        books.mustPost(step.apply(entriesOf(payment)));
        Failpoint.reach("payments." + next.name().toLowerCase(Locale.ROOT));
        records.moved(id, next);
    }

    private PaymentEntity existing(UUID id) {
        return records.find(id).orElseThrow(() -> PaymentRecords.noPayment(id));
    }

    private PaymentEntries entriesOf(PaymentEntity payment) {
        return entriesOf(
                payment, records.secondHolds(List.of(payment.id())).stream().findFirst());
    }

    private PaymentEntries entriesOf(PaymentEntity payment, Optional<SecondHoldEntity> second) {
        var parties = chart.parties(
                payment.payer(), payment.instance(), payment.amount().currency());
        return new PaymentEntries(payment, second, parties);
    }

    private static SyceeException broken(String message) {
        LOG.log(Level.ERROR, message);
        return new SyceeException(PaymentError.BOOKS_DISAGREE, message);
    }

    @Override
    public List<TrailTransfer> transfers(UUID payment) {
        var corrections = records.corrections(List.of(payment)).stream();
        return Stream.concat(
                        trail.of(payment).stream(), corrections.flatMap(one -> trail.ofCorrection(one.id()).stream()))
                .toList();
    }
}
