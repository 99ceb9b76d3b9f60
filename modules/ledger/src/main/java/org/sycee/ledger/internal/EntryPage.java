package org.sycee.ledger.internal;

import java.util.List;
import java.util.UUID;

/**
 * A page of an account's entries, newest first.
 *
 * <p>Either side has an index of its own: the page is the newest of what both give, however long the statement is.
 */
final class EntryPage {

    /** With the values of {@link #values}. */
    static final String SQL = """
        (select debit_account as account_id, debit_sequence as sequence, id as transfer_id, reference,
                credit_account as other_account, -amount as amount, debit_balance as balance, created_at
         from ledger.transfer where debit_account = ? and debit_sequence < ? order by debit_sequence desc limit ?)
        union all
        (select credit_account, credit_sequence, id, reference, debit_account, amount, credit_balance, created_at
         from ledger.transfer where credit_account = ? and credit_sequence < ? order by credit_sequence desc limit ?)
        order by sequence desc limit ?
        """;

    private EntryPage() {}

    /** Entries with a lower sequence than {@code before}, at most so many. */
    static List<Object> values(UUID account, long before, int limit) {
        return List.of(account, before, limit, account, before, limit, limit);
    }
}
