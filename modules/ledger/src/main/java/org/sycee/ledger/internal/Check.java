package org.sycee.ledger.internal;

import java.util.Arrays;
import java.util.List;
import org.sycee.ledger.AccountType;

/**
 * One thing that must hold in the books: a query that finds a sentence for each breach.
 *
 * <p>{@code $accounts(column)} in it is the range of accounts that is looked at. What a transfer, a pending transfer or a
 * journal entry must be is looked at with the account that it debits.
 */
record Check(String query) {

    static final String NEVER_BELOW_ZERO = Arrays.stream(AccountType.values())
            .filter(AccountType::isNeverBelowZero)
            .map(type -> "'" + type.name() + "'")
            .reduce((left, right) -> left + ", " + right)
            .orElseThrow();

    /** Both sides of a transfer are one row; what is left to see is whether it moved what its kind moves. */
    private static final Check BOTH_SIDES = new Check("""
        select format('transfer %s of account %s has %s of 4 parts of its two sides', id, debit_account, parts)
        from (select *, num_nonnulls(debit_sequence, debit_balance, credit_sequence, credit_balance) as parts
              from ledger.transfer where $accounts(debit_account)) t
        where parts <> case when kind in (1, 3) then 4 else 0 end
        """);

    private static final Check ACCOUNT_ADDS_UP = new Check("""
        select format('account %s is debits %s credits %s sequence %s, its entries sum to %s, %s, %s',
                      coalesce(a.id, s.account_id), a.debits_posted, a.credits_posted, a.sequence,
                      coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.entries, 0))
        from (select * from ledger.account where $accounts(id)) a
        full join (
            select account_id, count(*) as entries,
                   coalesce(-sum(amount) filter (where amount < 0), 0) as debits,
                   coalesce(sum(amount) filter (where amount > 0), 0) as credits
            from ledger.entry where $accounts(account_id) group by account_id
        ) s on s.account_id = a.id
        where a.id is null or a.debits_posted <> coalesce(s.debits, 0)
           or a.credits_posted <> coalesce(s.credits, 0) or a.sequence <> coalesce(s.entries, 0)
        """);

    private static final Check LAST_BALANCE = new Check("""
        select format('account %s has balance %s, its last entry says %s',
                      a.id, a.credits_posted - a.debits_posted, e.balance)
        from ledger.account a
        join (select * from ledger.entry where $accounts(account_id)) e
            on e.account_id = a.id and e.sequence = a.sequence
        where $accounts(a.id) and e.balance <> a.credits_posted - a.debits_posted
        """);

    private static final Check SEQUENCE = new Check("""
        select format('account %s has entry %s where entry %s should be', account_id, sequence, expected)
        from (select account_id, sequence, row_number() over (partition by account_id order by sequence) as expected
              from ledger.entry where $accounts(account_id)) e
        where sequence <> expected
        """);

    private static final Check RUNNING_BALANCE = new Check("""
        select format('entry %s of account %s has balance %s, not %s', sequence, account_id, balance, before + amount)
        from (select account_id, sequence, amount, balance,
                     lag(balance, 1, 0::bigint) over (partition by account_id order by sequence) as before
              from ledger.entry where $accounts(account_id)) e
        where balance <> before + amount
        """);

    /** The same bytes in the same order as {@link Links} hashes them; the entries before are found by index, one by one. */
    static final String IS_BROKEN = """
        uuid_send(t.hash) <> substring(sha256(
            uuid_send($before(t.debit)) || uuid_send($before(t.credit))
            || uuid_send(t.id) || int4send(t.kind) || uuid_send(t.debit_account) || uuid_send(t.credit_account)
            || int8send(t.amount) || uuid_send(t.reference) || uuid_send(coalesce(t.ends, $nothing))
            || int8send(coalesce((extract(epoch from t.expires_at) * 1000000)::bigint, (-9223372036854775808)::bigint))
            || uuid_send(coalesce(t.journal_account, $nothing)) || uuid_send(coalesce(t.journal_id, $nothing))
            || int4send(t.position) || int8send((extract(epoch from t.created_at) * 1000000)::bigint)
            || int8send(coalesce(t.debit_sequence, 0)) || int8send(coalesce(t.debit_balance, 0))
            || int8send(coalesce(t.credit_sequence, 0)) || int8send(coalesce(t.credit_balance, 0))) from 1 for 16)
        """.replaceAll("\\$before\\((t\\.\\w+)\\)", """
            coalesce(
                (select b.hash from ledger.transfer b
                 where b.debit_account = $1_account and b.debit_sequence = $1_sequence - 1 limit 1),
                (select b.hash from ledger.transfer b
                 where b.credit_account = $1_account and b.credit_sequence = $1_sequence - 1 limit 1),
                \\$nothing)
            """)
            .replace("$nothing", "'00000000-0000-0000-0000-000000000000'::uuid");

    private static final Check CHAIN = new Check("""
        select format('transfer %s of account %s breaks the chain', t.id, t.debit_account)
        from ledger.transfer t where $accounts(t.debit_account) and\s""" + IS_BROKEN);

    private static final Check CHAIN_HEAD = new Check("""
        select format('account %s has a head that is not the hash of its last entry', a.id)
        from ledger.account a
        left join (select * from ledger.entry where $accounts(account_id)) e
            on e.account_id = a.id and e.sequence = a.sequence
        where $accounts(a.id) and a.head <> coalesce(e.hash, '00000000-0000-0000-0000-000000000000')
        """);

    private static final Check PENDING_ADDS_UP = new Check("""
        select format('account %s has pending debits %s credits %s, its pending transfers sum to %s, %s',
                      a.id, a.debits_pending, a.credits_pending, coalesce(d.amount, 0), coalesce(c.amount, 0))
        from ledger.account a
        left join (select debit_account as id, sum(amount) as amount from ledger.pending
                   where $accounts(debit_account) group by 1) d on d.id = a.id
        left join (select credit_account as id, sum(amount) as amount from ledger.pending
                   where $accounts(credit_account) group by 1) c on c.id = a.id
        where $accounts(a.id)
          and (a.debits_pending <> coalesce(d.amount, 0) or a.credits_pending <> coalesce(c.amount, 0))
        """);

    private static final Check PENDING_STATE = new Check("""
        select format('pending transfer %s of account %s is %s, its end is %s',
                      coalesce(t.id, p.id), coalesce(t.debit_account, p.debit_account),
                      case when p.id is null then 'not open' else 'open' end, coalesce(e.kind::text, 'missing'))
        from (select * from ledger.transfer where kind = 2 and $accounts(debit_account)) t
        full join (select * from ledger.pending where $accounts(debit_account)) p
            on p.debit_account = t.debit_account and p.id = t.id
        left join ledger.transfer e on e.debit_account = t.debit_account and e.ends = t.id and $accounts(e.debit_account)
        where t.id is null or (p.id is null) <> (e.id is not null)
           or p.amount <> t.amount or p.credit_account <> t.credit_account
           or p.expires_at is distinct from case when p.id is null then p.expires_at else t.expires_at end
        """);

    private static final Check ENDS_A_PENDING = new Check("""
        select format('transfer %s of account %s ends %s, which does not cover it', e.id, e.debit_account, e.ends)
        from ledger.transfer e
        left join ledger.transfer t
            on t.debit_account = e.debit_account and t.id = e.ends and t.kind = 2 and $accounts(t.debit_account)
        where $accounts(e.debit_account) and e.ends is not null
          and (t.id is null or t.credit_account <> e.credit_account or t.amount < e.amount
               or (e.kind = 4 and t.amount <> e.amount))
        """);

    private static final Check FLOOR = new Check("""
        select format('account %s is below its floor: %s available', id, credits_posted - debits_posted - debits_pending)
        from ledger.account
        where $accounts(id) and type in (%s) and credits_posted - debits_posted - debits_pending + credit_limit < 0
        """.replace("(%s)", "(" + NEVER_BELOW_ZERO + ")"));

    private static final Check CLOSED_IS_EMPTY = new Check("""
        select format('account %s is closed and not empty', id)
        from ledger.account
        where $accounts(id) and closed_at is not null
          and (debits_posted <> credits_posted or debits_pending <> 0 or credits_pending <> 0)
        """);

    private static final Check ONE_CURRENCY = new Check("""
        select format('transfer %s of account %s goes between %s and %s',
                      t.id, t.debit_account, coalesce(d.currency, 'nowhere'), coalesce(c.currency, 'nowhere'))
        from ledger.transfer t
        left join ledger.account d on d.id = t.debit_account
        left join ledger.account c on c.id = t.credit_account
        where $accounts(t.debit_account) and (d.currency is distinct from c.currency or d.currency is null)
        """);

    private static final Check ONE_JOURNAL_ENTRY = new Check("""
        select format('transfer %s of account %s belongs to no journal entry that was applied', t.id, t.debit_account)
        from ledger.transfer t
        left join ledger.journal j on j.account_id = coalesce(t.journal_account, t.debit_account)
            and j.id = coalesce(t.journal_id, t.id)
        where $accounts(t.debit_account)
          and case when t.journal_id is null then j.id is not null
                   else j.id is null or j.rejection is not null or j.reference <> t.reference end
        """);

    /** A transfer has its journal entry's reference, by which it is found. */
    private static final Check ALL_OR_NONE = new Check("""
        select format('journal entry %s of account %s has %s transfers, not %s', id, account_id, transfers, expected)
        from (select j.id, j.account_id, count(t.id) as transfers,
                     case when j.rejection is null then j.size else 0 end as expected
              from ledger.journal j
              left join ledger.transfer t on t.reference = j.reference
                  and t.journal_account = j.account_id and t.journal_id = j.id
              where $accounts(j.account_id)
              group by j.account_id, j.id) e
        where transfers <> expected
        """);

    /** The same bytes in the same order as {@link Hash#of(org.sycee.ledger.JournalEntry)} hashes them. */
    private static final Check CONTENT = new Check("""
        select format('journal entry %s of account %s has another content than it was posted with',
                      j.id, j.account_id)
        from ledger.journal j
        join (
            select o.account_id, o.id, string_agg(
                uuid_send(t.id) || substring(int2send(t.kind) from 2)
                || uuid_send(t.debit_account) || uuid_send(t.credit_account) || int8send(t.amount)
                || convert_to(a.currency, 'UTF8')
                || uuid_send(coalesce(t.ends, '00000000-0000-0000-0000-000000000000'))
                || int8send(coalesce((extract(epoch from t.expires_at) * 1000000)::bigint,
                                     (-9223372036854775808)::bigint)),
                ''::bytea order by t.position) as bytes
            from ledger.journal o
            join ledger.transfer t on t.reference = o.reference
                and t.journal_account = o.account_id and t.journal_id = o.id
            join ledger.account a on a.id = t.debit_account
            where $accounts(o.account_id)
            group by o.account_id, o.id
        ) c on c.account_id = j.account_id and c.id = j.id
        where uuid_send(j.digest) <> substring(sha256(uuid_send(j.reference) || c.bytes) from 1 for 16)
        """);

    /** What was signed once must stay: a chain that was cut off or rewritten as a whole is whole in itself. */
    private static final Check SIGNED_HEAD = new Check("""
        select format('account %s has not the entry %s that checkpoint %s has signed', h.account_id, h.sequence, h.number)
        from ledger.checkpoint_head h
        left join (select * from ledger.entry where $accounts(account_id)) e
            on e.account_id = h.account_id and e.sequence = h.sequence
        where $accounts(h.account_id) and h.head is distinct from e.hash
        """);

    private static final Check SIGNED_HOLD = new Check("""
        select format('account %s has not the hold %s that checkpoint %s has signed', h.debit_account, h.id, h.number)
        from ledger.checkpoint_hold h
        left join (select * from ledger.transfer where kind = 2 and $accounts(debit_account)) t
            on t.debit_account = h.debit_account and t.id = h.id
        where $accounts(h.debit_account) and h.hash is distinct from t.hash
        """);

    private static final Check ZERO_IN_TOTAL = new Check("""
        select format('all %s accounts sum to %s posted and %s pending, not to zero', currency, posted, pending)
        from (select currency, sum(credits_posted) - sum(debits_posted) as posted,
                     sum(credits_pending) - sum(debits_pending) as pending
              from ledger.account group by currency) c
        where posted <> 0 or pending <> 0
        """);

    /** What can be seen of a range of accounts by itself. */
    static final List<Check> OF_ACCOUNTS = List.of(
            BOTH_SIDES,
            ACCOUNT_ADDS_UP,
            LAST_BALANCE,
            SEQUENCE,
            RUNNING_BALANCE,
            CHAIN,
            CHAIN_HEAD,
            SIGNED_HEAD,
            SIGNED_HOLD,
            PENDING_ADDS_UP,
            PENDING_STATE,
            ENDS_A_PENDING,
            FLOOR,
            CLOSED_IS_EMPTY,
            ONE_CURRENCY,
            ONE_JOURNAL_ENTRY,
            ALL_OR_NONE,
            CONTENT);

    /** What stands open, seen at every checkpoint: it takes a look at the accounts and no history. */
    static final List<Check> OF_STANDING = List.of(PENDING_ADDS_UP, ZERO_IN_TOTAL);

    /** What can be seen of the whole only, in one look at the accounts. */
    static final List<Check> OF_ALL = List.of(ZERO_IN_TOTAL);

    /** The query for a range; an id is written by {@link java.util.UUID}, so nothing can slip in. */
    String query(Range range) {
        return query.replaceAll(
                "\\$accounts\\(([a-z_.]+)\\)", "($1 between '" + range.from() + "' and '" + range.to() + "')");
    }
}
