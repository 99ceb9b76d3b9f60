package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.Balance;
import org.sycee.money.Money;

/** Reads accounts from rows. */
final class AccountRows {

    private AccountRows() {}

    /** From the four sums, beginning at the given column. */
    static Totals totals(ResultSet row, int first) throws SQLException {
        return new Totals(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }

    /** From type, owner and currency, beginning at the given column. */
    static Account account(ResultSet row, int first) throws SQLException {
        return new Account(
                AccountType.valueOf(row.getString(first)),
                row.getString(first + 1),
                Currency.getInstance(row.getString(first + 2)));
    }

    static Balance balance(Account account, Totals totals) {
        var normal = account.type().normalSide();
        var out = normal == Side.CREDIT ? Side.DEBIT : Side.CREDIT;
        var posted = normal == Side.CREDIT ? totals.balance() : -totals.balance();
        return new Balance(
                account,
                new Money(posted, account.currency()),
                new Money(totals.pending(out), account.currency()),
                new Money(totals.pending(normal), account.currency()));
    }
}
