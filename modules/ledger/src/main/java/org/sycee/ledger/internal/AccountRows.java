package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType;

/** Reads accounts from rows. */
final class AccountRows {

    private AccountRows() {}

    /** From the thirteen columns of the locking query, in its order. */
    static AccountState state(ResultSet row) throws SQLException {
        return new AccountState(
                new AccountId(row.getObject(1, UUID.class)),
                account(row, 2),
                new Totals(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                new Spending(row.getObject(11, LocalDate.class), row.getLong(12), row.getLong(13)),
                new Chain(row.getLong(9), row.getObject(10, UUID.class)));
    }

    /** From type, owner and currency, beginning at the given column. */
    static Account account(ResultSet row, int first) throws SQLException {
        return new Account(
                AccountType.valueOf(row.getString(first)),
                row.getString(first + 1),
                Currency.getInstance(row.getString(first + 2)));
    }
}
