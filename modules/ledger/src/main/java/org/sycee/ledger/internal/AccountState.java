package org.sycee.ledger.internal;

import java.time.LocalDate;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.Balance;
import org.sycee.money.Money;

/** An account as one database transaction sees it under its lock; each change makes a new state. */
record AccountState(AccountId id, Account account, Totals totals, Spending spending, Chain chain) {

    AccountState posted(Side side, long amount) {
        return with(totals.posted(side, amount));
    }

    AccountState held(Side side, long amount) {
        return with(totals.held(side, amount));
    }

    private AccountState with(Totals changed) {
        return new AccountState(id, account, changed, spending, chain);
    }

    AccountState spent(LocalDate day, long amount) {
        return with(spending.plus(day, amount));
    }

    AccountState unspent(LocalDate day, long amount) {
        return with(spending.minus(day, amount));
    }

    private AccountState with(Spending changed) {
        return new AccountState(id, account, totals, changed, chain);
    }

    AccountState linked(Chain changed) {
        return new AccountState(id, account, totals, spending, changed);
    }

    boolean isOverdrawn() {
        return account.type().isNeverBelowZero() && balance().available().isNegative();
    }

    Balance balance() {
        var normal = account.type().normalSide();
        var out = normal == Side.CREDIT ? Side.DEBIT : Side.CREDIT;
        return new Balance(account, seen(totals.balance()), money(totals.pending(out)), money(totals.pending(normal)));
    }

    /** An amount that counts credits as positive, as it looks from the normal side. */
    private Money seen(long credited) {
        return money(account.type().normalSide() == Side.CREDIT ? credited : -credited);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, account.currency());
    }
}
