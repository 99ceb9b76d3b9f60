package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Ledger;
import org.sycee.money.Money;
import org.sycee.wallets.Wallets;

/** Knows which accounts a payment touches, and opens them when they are first needed. */
@ApplicationScoped
class Chart {

    private static final String OPERATOR = "operator";

    private final Ledger ledger;
    private final Wallets wallets;
    private final Set<Account> opened = ConcurrentHashMap.newKeySet();

    @Inject
    Chart(Ledger ledger, Wallets wallets) {
        this.ledger = ledger;
        this.wallets = wallets;
    }

    Parties parties(PersonId person, String instance, Currency currency) {
        var wallet = wallets.account(person, currency);
        var clearing = new Account(AccountType.CLEARING, instance, currency);
        var fee = new Account(AccountType.FEE, OPERATOR, currency);
        var suspense = new Account(AccountType.SUSPENSE, instance, currency);
        open(List.of(clearing, fee, suspense));
        return new Parties(
                wallet.id(),
                clearing.id(),
                fee.id(),
                suspense.id(),
                loss(currency).id(),
                receivable(person, currency).id());
    }

    /** Most people never owe anything, so theirs is opened only when they do. */
    void openReceivable(PersonId person, Currency currency) {
        ledger.open(List.of(receivable(person, currency)));
    }

    /** Most operators never write anything off, so theirs is opened only when they do. */
    void openLoss(Currency currency) {
        open(List.of(loss(currency)));
    }

    private static Account loss(Currency currency) {
        return new Account(AccountType.LOSS, OPERATOR, currency);
    }

    private static Account receivable(PersonId person, Currency currency) {
        return new Account(AccountType.RECEIVABLE, person.toString(), currency);
    }

    /** What the person's wallet could pay now. */
    Money available(PersonId person, Currency currency) {
        var wallet = wallets.account(person, currency).id();
        return ledger.balance(wallet).map(Balance::available).orElseGet(() -> Money.zero(currency));
    }

    /** There are as many as partners, so all may be remembered. */
    private void open(List<Account> accounts) {
        if (!opened.containsAll(accounts)) {
            ledger.open(accounts);
            opened.addAll(accounts);
        }
    }
}
