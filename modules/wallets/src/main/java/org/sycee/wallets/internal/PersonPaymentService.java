package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.Intent;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.PostResult.Rejection;
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

    @Inject
    PersonPaymentService(SentPayments sent, PayeeBook payees, Wallets wallets, PaymentPins pins, Ledger ledger) {
        this.sent = sent;
        this.payees = payees;
        this.wallets = wallets;
        this.pins = pins;
        this.ledger = ledger;
    }

    @Override
    public Placed send(SendMoney command) {
        return send(command.intent(), command.gift(), payer -> pins.approve(payer, command.pin()));
    }

    @Override
    public Placed sendApproved(Intent intent, Gift gift) {
        return send(intent, gift, payer -> {});
    }

    private Placed send(Intent intent, Gift gift, Consumer<PersonId> approval) {
        return sent.under(intent).map(before -> new Placed(before, true)).orElseGet(() -> {
            var entry = entry(intent, gift);
            approval.accept(payerOf(intent));
            return post(intent, gift, entry);
        });
    }

    private static PersonId payerOf(Intent intent) {
        return Actor.personOf(intent.actor());
    }

    private JournalEntry entry(Intent intent, Gift gift) {
        var amount = gift.amount();
        if (!amount.isPositive()) {
            throw new SyceeException(
                    WalletError.INVALID_AMOUNT, "An amount to send is more than zero, not " + amount + ".");
        }
        var payer = payerOf(intent);
        var payee = payees.mustFind(payer, gift.payee()).person();
        var limit = wallets.limit(payer, amount);
        var ids = PersonPaymentIds.of(intent);
        var sides = new Sides(account(payer, amount.currency()), account(payee, amount.currency()));
        return JournalEntry.of(ids.reference(), Transfer.single(ids.transfer(), sides, amount))
                .within(limit);
    }

    private Placed post(Intent intent, Gift gift, JournalEntry entry) {
        sent.note(entry.reference(), gift);
        Failpoint.reach("wallets.noted");
        var result = ledger.postAndWait(entry);
        Failpoint.reach("wallets.sent");
        mustBePosted(intent, gift, result);
        return new Placed(sent.under(intent).orElseThrow(), result.outcome() == Outcome.REPLAYED);
    }

    private AccountId account(PersonId person, Currency currency) {
        return wallets.account(person, currency).id();
    }

    private static void mustBePosted(Intent intent, Gift gift, PostResult result) {
        if (result.outcome() == Outcome.CONFLICT) {
            throw SentPayments.reused(intent);
        }
        result.rejection().ifPresent(rejection -> {
            throw refusal(rejection, gift.amount());
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
