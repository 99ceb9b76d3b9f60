package org.sycee.ledger.internal;

import java.time.Instant;
import java.time.ZoneOffset;
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

    /** How many entries an account had before a moment, by halving; with the values of {@link #valuesBefore}. */
    static final String COUNT_BEFORE = """
        with recursive search (low, high) as (
            select 0::bigint, sequence from ledger.account where id = ?
            union all
            select case when at < ? then middle else low end, case when at < ? then high else middle - 1 end
            from search
            cross join lateral (select (low + high + 1) / 2 as middle) m
            cross join lateral (
                select created_at as at from ledger.transfer where debit_account = ? and debit_sequence = middle
                union all
                select created_at from ledger.transfer where credit_account = ? and credit_sequence = middle) e
            where low < high
        )
        select low from search where low = high
        """;

    private EntryPage() {}

    /** Entries with a lower sequence than {@code before}, at most so many. */
    static List<Object> values(UUID account, long before, int limit) {
        return List.of(account, before, limit, account, before, limit, limit);
    }

    static List<Object> valuesBefore(UUID account, Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        return List.of(account, at, at, account, account);
    }
}
