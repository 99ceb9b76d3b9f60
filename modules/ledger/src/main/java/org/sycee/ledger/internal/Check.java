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
        from (select * from ledger.transfer where kind = 2 and number is null and $accounts(debit_account)) t
        full join (select * from ledger.pending where $accounts(debit_account)) p
            on p.debit_account = t.debit_account and p.id = t.id
        left join ledger.transfer e on e.debit_account = t.debit_account and e.ends = t.id
        where t.id is null or (p.id is null) <> (e.id is not null)
           or p.amount <> t.amount or p.credit_account <> t.credit_account
           or p.expires_at is distinct from case when p.id is null then p.expires_at else t.expires_at end
        """);

    private static final Check FLOOR = new Check("""
        select format('account %s is below its floor: %s available', id, credits_posted - debits_posted - debits_pending)
        from ledger.account
        where $accounts(id) and type in (%s) and credits_posted - debits_posted - debits_pending + credit_limit < 0
        """.replace("(%s)", "(" + NEVER_BELOW_ZERO + ")"));

    /** The same id as {@link org.sycee.ledger.Account#id} is: whose type, owner or currency was changed bears another. */
    private static final Check NAMED = new Check("""
        select format('account %s does not bear the id of %s', id, name)
        from ledger.account a
        cross join lateral (select lower(a.type collate "C") || ':' || a.owner || ':' || a.currency as name) n
        cross join lateral (select substring(sha256(convert_to(name, 'UTF8')) from 1 for 16) as bits) h
        where $accounts(id)
          and uuid_send(id) <> set_byte(set_byte(bits, 6, get_byte(bits, 6) & 15 | 128), 8, get_byte(bits, 8) & 63 | 128)
        """);

    private static final Check CLOSED_IS_EMPTY = new Check("""
        select format('account %s is closed and not empty', id)
        from ledger.account
        where $accounts(id) and closed_at is not null
          and (debits_posted <> credits_posted or debits_pending <> 0 or credits_pending <> 0)
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

    /** An index refuses a second end, unless it was dropped. */
    private static final Check ONE_END = new Check("""
        select format('pending transfer %s of account %s has %s ends', t.id, t.debit_account, count(*))
        from ledger.transfer t
        join ledger.transfer e on e.debit_account = t.debit_account and e.ends = t.id
        where t.kind = 2 and t.number is null and $accounts(t.debit_account)
        group by t.id, t.debit_account having count(*) > 1
        """);

    private static final Check SIGNED_HOLD = new Check("""
        select format('account %s has not the hold or void %s that checkpoint %s has signed', h.debit_account, h.id, h.number)
        from ledger.checkpoint_hold h
        left join ledger.transfer t on t.debit_account = h.debit_account and t.id = h.id and t.kind in (2, 4)
        where $accounts(h.debit_account) and h.hash is distinct from t.hash
        """);

    private static final Check ZERO_IN_TOTAL = new Check("""
        select format('all %s accounts sum to %s posted and %s pending, not to zero', currency, posted, pending)
        from (select currency, sum(credits_posted) - sum(debits_posted) as posted,
                     sum(credits_pending) - sum(debits_pending) as pending
              from ledger.account group by currency) c
        where posted <> 0 or pending <> 0
        """);

    /** Whatever moved is in two chains. Which are in none is looked for only if their numbers say that there are some. */
    private static final Check UNLINKED = new Check("""
        select format('transfer %s of account %s is in no chain of account %s', t.id, t.debit_account, v.account_id)
        from ledger.transfer t
        cross join lateral (values (t.debit_account), (t.credit_account)) as v (account_id)
        where (select coalesce(sum(sequence), 0) from ledger.account)
                <> (select 2 * count(*) from ledger.transfer where number is not null)
          and t.number is not null
          and not exists (
              select from (
                  select debit_account as account_id, debit_before as number from ledger.transfer
                  union all select credit_account, credit_before from ledger.transfer
                  union all select id, last from ledger.account) l
              where l.account_id = v.account_id and l.number = t.number)
        """);

    /** What can be seen of a range of accounts by itself, without their entries: of these {@link History} tells. */
    static final List<Check> OF_ACCOUNTS = List.of(
            SIGNED_HOLD, PENDING_ADDS_UP, PENDING_STATE, ONE_END, NAMED, FLOOR, CLOSED_IS_EMPTY, ALL_OR_NONE, CONTENT);

    /** What stands open, seen at every checkpoint: it takes a look at the accounts and no history. */
    static final List<Check> OF_STANDING = List.of(NAMED, PENDING_ADDS_UP, ZERO_IN_TOTAL);

    /** What can be seen of the whole only. */
    static final List<Check> OF_ALL = List.of(ZERO_IN_TOTAL, UNLINKED);

    /** The first breaches of a kind, the last of which says how many more there are. */
    static String first(String findings) {
        return """
            select case when nth = 100 and found > 100 then format('%s; and %s more like it', finding, found - 100)
                        else finding end
            from (select finding, row_number() over () as nth, count(*) over () as found
                  from ($findings) f (finding)) n
            where nth <= 100
            """.replace("$findings", findings);
    }

    /** The query for a range; an id is written by {@link java.util.UUID}, so nothing can slip in. */
    String query(Range range) {
        return query.replaceAll(
                "\\$accounts\\(([a-z_.]+)\\)", "($1 between '" + range.from() + "' and '" + range.to() + "')");
    }
}
