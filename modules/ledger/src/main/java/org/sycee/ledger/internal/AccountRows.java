package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.UUID;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.Balance;
import org.sycee.money.Money;

/** Reads accounts from rows. */
final class AccountRows {

    private AccountRows() {}

    /** From the columns of the locking query, in its order. */
    static AccountState state(ResultSet row) throws SQLException {
        var numbers = ByteBuffer.wrap(row.getBytes(6));
        var totals = new Totals(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong());
        var sequence = numbers.getLong();
        var terms = new AccountState.Terms(
                AccountType.valueOf(row.getString(2)),
                Currency.getInstance(row.getString(3)),
                numbers.getLong(),
                row.getBoolean(5));
        return new AccountState(
                new AccountId(row.getObject(1, UUID.class)),
                terms,
                totals,
                Spending.of(numbers.getLong(), numbers.getLong(), numbers.getLong()),
                sequence,
                row.getObject(4, UUID.class));
    }

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
