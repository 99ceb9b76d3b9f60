package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.kernel.Trace;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.SpendingLimit;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.Transfer.Sides;
import org.sycee.money.Money;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.SendMoney.Gift;
import org.sycee.wallets.WalletError;
import org.sycee.wallets.Wallets;

/** The story of money sent: looked for, checked, approved, noted, posted. */
@ApplicationScoped
class PersonPaymentService implements PersonPayments {

    private final SentPayments sent;
    private final PayeeBook payees;
    private final Wallets wallets;
    private final PaymentPins pins;
    private final Ledger ledger;
    private final AnswerThreads threads;

    @Inject
    PersonPaymentService(
            SentPayments sent,
            PayeeBook payees,
            Wallets wallets,
            PaymentPins pins,
            Ledger ledger,
            AnswerThreads threads) {
        this.sent = sent;
        this.payees = payees;
        this.wallets = wallets;
        this.pins = pins;
        this.ledger = ledger;
        this.threads = threads;
    }

    @Override
    public CompletionStage<Placed> send(SendMoney command) {
        var before = sent.under(command.intent());
        if (before.isPresent()) {
            return CompletableFuture.completedFuture(replayed(before.get()));
        }
        var sending = checked(command.intent(), command.gift(), UnaryOperator.identity());
        pins.approve(payerOf(command.intent()), command.pin());
        return post(sending);
    }

    @Override
    public CompletionStage<Placed> sendByKey(ApiKey by, IdempotencyKey key, Gift gift) {
        var intent = gift.intent(by.person(), SendMoney.ROUTE, key);
        try {
            return post(checked(intent, gift, limit -> KeyLimit.narrow(limit, by.allowance(), gift.amount())));
        } catch (SyceeException refusal) {
            return CompletableFuture.completedFuture(replayed(sent.under(intent).orElseThrow(() -> refusal)));
        }
    }

    @Override
    public Placed sendApproved(Intent intent, Gift gift) {
        return sent.under(intent).map(PersonPaymentService::replayed).orElseGet(() -> {
            var sending = checked(intent, gift, UnaryOperator.identity());
            note(sending);
            return placed(sending, ledger.postAndWait(sending.entry()));
        });
    }

    private static Placed replayed(PersonPayment before) {
        return new Placed(before, true);
    }

    private static PersonId payerOf(Intent intent) {
        return Actor.personOf(intent.actor());
    }

    /** All that can be known without the ledger: payee, standing, what one payment may be. */
    private Sending checked(Intent intent, Gift gift, UnaryOperator<SpendingLimit> narrowing) {
        var amount = gift.amount();
        if (!amount.isPositive()) {
            throw new SyceeException(
                    WalletError.INVALID_AMOUNT, "An amount to send is more than zero, not " + amount + ".");
        }
        var payer = payerOf(intent);
        var payee = payees.mustFind(payer, gift.payee());
        var limit = narrowing.apply(wallets.limit(payer, amount));
        var ids = PersonPaymentIds.of(intent);
        var sides = new Sides(account(payer, amount.currency()), account(payee.person(), amount.currency()));
        var transfer = Transfer.single(ids.transfer(), sides, amount);
        return new Sending(
                intent, gift, payee, JournalEntry.of(ids.reference(), transfer).within(limit));
    }

    private AccountId account(PersonId person, Currency currency) {
        return wallets.account(person, currency).id();
    }

    /** No thread waits for the ledger. */
    private CompletionStage<Placed> post(Sending sending) {
        note(sending);
        return ledger.postPatiently(sending.entry())
                .handleAsync((result, failure) -> told(sending, result, failure), Trace.carrying(threads));
    }

    private void note(Sending sending) {
        sent.note(sending.entry().reference(), sending.gift());
        Failpoint.reach("wallets.noted");
    }

    private Placed told(Sending sending, PostResult result, @Nullable Throwable failure) {
        if (failure != null) {
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        }
        return placed(sending, result);
    }

    /** What is new is known without a look; what was paid before is read. */
    private Placed placed(Sending sending, PostResult result) {
        Failpoint.reach("wallets.sent");
        mustBePosted(sending, result);
        return result.at()
                .map(at -> new Placed(sending.postedAt(at), false))
                .orElseGet(() -> replayed(sent.under(sending.intent()).orElseThrow()));
    }

    private static void mustBePosted(Sending sending, PostResult result) {
        if (result.outcome() == Outcome.CONFLICT) {
            throw SentPayments.reused(sending.intent());
        }
        result.rejection().ifPresent(rejection -> {
            throw refusal(rejection, sending.gift().amount());
        });
    }

    private static RuntimeException refusal(Rejection rejection, Money amount) {
        return WalletError.of(rejection)
                .<RuntimeException>map(error -> new SyceeException(error, sentence(rejection, amount)))
                .orElseGet(() -> new IllegalStateException("the books refuse to send " + amount + ": " + rejection));
    }

    private static String sentence(Rejection rejection, Money amount) {
        return switch (rejection) {
            case OVER_DAY_LIMIT -> "With " + amount + " more would leave the wallet today than may in a day.";
            case OVER_MONTH_LIMIT -> "With " + amount + " more would leave the wallet this month than may in a month.";
            case INSUFFICIENT_FUNDS,
                    NO_SUCH_ACCOUNT,
                    ACCOUNT_CLOSED,
                    CURRENCY_MISMATCH,
                    SAME_ACCOUNT,
                    NO_SUCH_PENDING,
                    PENDING_ENDED,
                    EXCEEDS_PENDING,
                    TOO_LARGE -> "The balance does not cover " + amount + ".";
        };
    }

    @Override
    public Optional<PersonPayment> find(PersonId person, UUID payment) {
        return sent.find(person, payment);
    }
}
