package org.sycee.ledger.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * A page of an account's entries, newest first.
 *
 * <p>It is walked from the nearest mark after it, or from the account's last entry, along the numbers by which each entry
 * names the one before: however long the statement is, no more than 63 entries beside the page are read.
 */
final class EntryPage {

    /** Each 64th entry of an account is found by index: so the partial indexes say, and so must the question. */
    private static final String MARK = """
        lateral (
            select number, debit_sequence as sequence, created_at from ledger.transfer
            where debit_account = $account and debit_sequence = $sequence and debit_sequence % 64 = 0
            union all
            select number, credit_sequence, created_at from ledger.transfer
            where credit_account = $account and credit_sequence = $sequence and credit_sequence % 64 = 0)
        """.replace("$account", "a.id");

    private static final String ENTRY = """
        lateral (
            select t.id as transfer_id, t.reference, t.created_at,
                   case $from.account_id when t.debit_account then t.debit_before else t.credit_before end as before,
                   case $from.account_id when t.debit_account then t.debit_sequence else t.credit_sequence end as sequence,
                   case $from.account_id when t.debit_account then t.credit_account else t.debit_account end as other_account,
                   case $from.account_id when t.debit_account then -t.amount else t.amount end as amount,
                   case $from.account_id when t.debit_account then t.debit_balance else t.credit_balance end as balance
            from ledger.transfer t where t.number = $from.$number offset 0) e
        """;

    /** From {@code start (account_id, number, least)}. */
    private static final String WALK = """
        walk as (
            select s.account_id, s.least, e.* from start s cross join $first
            union all
            select w.account_id, w.least, e.* from walk w cross join $next where w.sequence > w.least)
        """.replace(
                    "$first", ENTRY.replace("$from", "s").replace("$number", "number"))
            .replace("$next", ENTRY.replace("$from", "w").replace("$number", "before"));

    /** With the values of {@link #values}. */
    static final String SQL = """
        with recursive asked as (
            select id, last, least(?::bigint - 1, sequence) as newest, ?::integer as most from ledger.account where id = ?),
        start as (
            select a.id as account_id, a.newest, greatest(a.newest - a.most + 1, 1) as least,
                   coalesce(m.number, a.last) as number
            from asked a left join $mark m on true where a.newest > 0),
        $walk
        select account_id, sequence, transfer_id, reference, other_account, amount, balance, created_at
        from walk where sequence <= (select newest from asked) order by sequence desc
        """.replace("$mark", MARK.replace("$sequence", "(a.newest + 63) / 64 * 64"))
            .replace("$walk", WALK);

    /** How many entries an account had before a moment: between two marks by halving, and there by walking. */
    static final String COUNT_BEFORE = """
        with recursive a as (select id, sequence, last from ledger.account where id = ?),
        search (low, high) as (
            select 0::bigint, sequence / 64 from a
            union all
            select case when m.created_at < ? then middle else low end, case when m.created_at < ? then high else middle - 1 end
            from search
            cross join a
            cross join lateral (select (low + high + 1) / 2 as middle) n
            cross join $middle m
            where low < high
        ),
        found as (select low * 64 as marked from search where low = high),
        start as (
            select a.id as account_id, f.marked + 1 as least, coalesce(m.number, a.last) as number
            from found f cross join a left join $after m on true),
        $walk
        select greatest(f.marked, coalesce((select max(sequence) from walk where created_at < ?), 0)) from found f
        """.replace("$middle", MARK.replace("$sequence", "middle * 64"))
            .replace("$after", MARK.replace("$sequence", "f.marked + 64"))
            .replace("$walk", WALK);

    private EntryPage() {}

    /** Entries with a lower sequence than {@code before}, at most so many. */
    static List<Object> values(UUID account, long before, int limit) {
        return List.of(before, limit, account);
    }

    static List<Object> valuesBefore(UUID account, Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        return List.of(account, at, at, at);
    }
}
