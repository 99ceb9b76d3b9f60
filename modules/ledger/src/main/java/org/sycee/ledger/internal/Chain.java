package org.sycee.ledger.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Goes along the chains of some accounts, from their last entries back to those that were signed.
 *
 * <p>Each transfer names the one before it on either account, so that an entry is found by its number, one after the other.
 * An {@code offset 0} has each looked up by index, instead of all transfers' read and joined.
 */
final class Chain {

    /**
     * What {@link #WALK} begins with, of a range of accounts: all of their entries, as if nothing had been signed.
     */
    static final String WHOLE = """
        with recursive advance as (
            select id, currency, 0::bigint as signed_sequence, $nothing as signed_head, sequence, head, last,
                   credits_posted - debits_posted as total
            from ledger.account where $accounts(id))
        """.replace("$nothing", "'" + Hash.NONE + "'::uuid");

    /** The same, of what came after three parameters: accounts' ids, and the sequences and hashes that were signed of them. */
    static final String SINCE_SIGNED = """
        with recursive advance as (
            select a.id, a.currency, s.sequence as signed_sequence, s.head as signed_head, a.sequence, a.head, a.last,
                   a.credits_posted - a.debits_posted as total
            from unnest(?::uuid[], ?::bigint[], ?::uuid[]) as s (id, sequence, head)
            join ledger.account a on a.id = s.id)
        """;

    private static final String ENTRY = """
        left join lateral (
            select t.number, t.hash, t.debit_account = $account as is_debit,
                   case when t.debit_account = $account then t.debit_before else t.credit_before end as before,
                   case $account when t.debit_account then t.debit_sequence when t.credit_account then t.credit_sequence end
                       as sequence,
                   case when t.debit_account = $account then -t.amount else t.amount end as amount,
                   case when t.debit_account = $account then t.debit_balance else t.credit_balance end as balance
            from ledger.transfer t where t.number = $number offset 0) e on true
        """;

    /**
     * One line for each entry that should be there, with what is. Each account's last entry begins a piece, and so does each
     * mark; a piece ends where the next one begins, or where an entry is missing. All pieces are walked together.
     */
    static final String WALK = """
        , piece as (
            select a.*, a.sequence as expected, a.last as number from advance a where a.sequence > 0
            union all
            select a.*, m.* from advance a
            cross join lateral (
                select debit_sequence as sequence, number from ledger.transfer
                where debit_account = a.id and debit_sequence % 64 = 0
                  and debit_sequence >= a.signed_sequence and debit_sequence < a.sequence
                union all
                select credit_sequence, number from ledger.transfer
                where credit_account = a.id and credit_sequence % 64 = 0
                  and credit_sequence >= a.signed_sequence and credit_sequence < a.sequence) m),
        walk as (
            select p.id as account_id, p.currency, p.signed_sequence as signed, p.signed_head, p.sequence as latest, p.head,
                   p.total, p.expected, e.*
            from piece p
            $first
            union all
            select w.account_id, w.currency, w.signed, w.signed_head, w.latest, w.head, w.total, w.expected - 1, e.*
            from walk w
            $next
            where w.expected > greatest(w.signed, 1) and w.expected % 64 <> 1 and w.sequence is not null)
        """.replace(
                    "$first", ENTRY.replace("$account", "p.id").replace("$number", "p.number"))
            .replace("$next", ENTRY.replace("$account", "w.account_id").replace("$number", "w.before"));

    /** Where the order, a link, a balance, or an end of a chain is not as it should be. */
    static final String BREACHES = """
        select case
            when l.sequence is distinct from l.expected then
                format('account %s has %s where entry %s should be',
                       l.account_id, coalesce('entry ' || l.sequence, 'nothing'), l.expected)
            when l.expected = l.signed and l.hash <> l.signed_head then
                format('entry %s of account %s is not the one that was signed', l.expected, l.account_id)
            when l.expected > l.least and l.expected_before is distinct from l.expected - 1 then
                format('account %s has nothing where entry %s should be', l.account_id, l.expected - 1)
            when l.expected > l.signed and l.balance <> l.balance_before + l.amount then
                format('entry %s of account %s has balance %s, not %s',
                       l.expected, l.account_id, l.balance, l.balance_before + l.amount)
            when l.expected = l.latest and l.balance <> l.total then
                format('account %s has balance %s, its last entry says %s', l.account_id, l.total, l.balance)
            when l.expected = l.latest and l.hash <> l.head then
                format('account %s has a head that is not the hash of its last entry', l.account_id)
            else format('entry %s of account %s does not follow the one before it', l.expected, l.account_id) end
        from (select *, greatest(signed, 1) as least, lag(expected) over chain as expected_before,
                     lag(number) over chain as number_before, lag(balance, 1, 0::bigint) over chain as balance_before
              from walk window chain as (partition by account_id order by expected)) l
        where l.sequence is distinct from l.expected
           or (l.expected = l.signed and l.hash <> l.signed_head)
           or (l.expected > l.signed and l.balance <> l.balance_before + l.amount)
           or (l.expected = l.latest and (l.balance <> l.total or l.hash <> l.head))
           or (l.expected > l.least
               and (l.expected_before is distinct from l.expected - 1 or l.before is distinct from l.number_before))
           or (l.expected = 1 and l.before is not null)
        """;

    /** Accounts that stand before what was signed, or at no entry and not as they were opened. */
    static final String FALLEN_BACK = """
        select format('account %s has nothing where entry %s should be', id, greatest(signed_sequence, 1))
        from advance
        where sequence < signed_sequence or (last = 0) <> (sequence = 0)
           or (sequence = 0 and (total <> 0 or head <> $nothing))
        """.replace("$nothing", "'" + Hash.NONE + "'::uuid");

    /** The same bytes in the same order as {@link Links} hashes them, with the hashes before it. */
    static final String IS_BROKEN = """
        uuid_send(t.hash) <> substring(sha256(
            uuid_send($before(t.debit_before)) || uuid_send($before(t.credit_before))
            || uuid_send(t.id) || int4send(t.kind) || uuid_send(t.debit_account) || uuid_send(t.credit_account)
            || int8send(t.amount) || uuid_send(t.reference) || uuid_send(coalesce(t.ends, $nothing))
            || int8send(coalesce((extract(epoch from t.expires_at) * 1000000)::bigint, (-9223372036854775808)::bigint))
            || uuid_send(coalesce(t.journal_account, $nothing)) || uuid_send(coalesce(t.journal_id, $nothing))
            || int4send(t.position) || int8send((extract(epoch from t.created_at) * 1000000)::bigint)
            || int8send(coalesce(t.debit_sequence, 0)) || int8send(coalesce(t.debit_balance, 0))
            || int8send(coalesce(t.credit_sequence, 0)) || int8send(coalesce(t.credit_balance, 0))) from 1 for 16)
        """.replaceAll(
                    "\\$before\\((t\\.\\w+)\\)",
                    "coalesce((select b.hash from ledger.transfer b where b.number = $1 limit 1), \\$nothing)")
            .replace("$nothing", "'" + Hash.NONE + "'::uuid");

    /** Transfers that are seen from the accounts they debit, and whose hashes are not those of what they say. */
    static final String BROKEN = """
        select format('transfer %s of account %s breaks the chain', t.id, t.debit_account)
        from walk w join ledger.transfer t on t.number = w.number
        where w.is_debit and w.expected > w.signed and\s""" + IS_BROKEN;

    private Chain() {}

    /** What begins a query that has further rows: each finding is a row of its own, at most 100 of a kind. */
    static String rows(List<String> findings, String furtherColumns) {
        return findings.stream()
                .map(finding -> "select f.*, " + furtherColumns + " from (" + Check.first(finding)
                        + ") as f (finding)\nunion all\n")
                .collect(Collectors.joining());
    }
}
