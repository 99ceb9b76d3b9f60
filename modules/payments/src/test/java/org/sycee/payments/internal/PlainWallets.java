package org.sycee.payments.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Balance;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.wallets.WalletError;
import org.sycee.wallets.Wallets;

/** Wallets of people in UTC: 5,000.00 a payment, 20,000.00 a day, 100,000.00 a month. */
record PlainWallets(Ledger ledger, Clock clock) implements Wallets {

    @Override
    public Currency currency() {
        return Currency.getInstance("USD");
    }

    @Override
    public Account account(PersonId person, Currency currency) {
        var account = new Account(AccountType.WALLET, person.toString(), currency);
        ledger.open(List.of(account));
        return account;
    }

    @Override
    public List<Balance> balances(PersonId person) {
        return List.of(ledger.balance(account(person, currency()).id()).orElseThrow());
    }

    @Override
    public Money owed(PersonId person) {
        var receivable = new Account(AccountType.RECEIVABLE, person.toString(), currency());
        return ledger.balance(receivable.id()).map(Balance::posted).orElseGet(() -> Money.zero(currency()));
    }

    @Override
    public SpendingLimit limit(PersonId person, Money amount) {
        if (amount.minorUnits() > 500_000) {
            throw new SyceeException(WalletError.OVER_LIMIT, "too much for one payment");
        }
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var account = account(person, amount.currency()).id();
        return new SpendingLimit(account, day, Money.of(2_000_000, "USD"), Money.of(10_000_000, "USD"));
    }
}
