package org.sycee.ledger.internal;

import java.util.Arrays;
import java.util.List;
import org.sycee.ledger.AccountType;

/** One thing that must hold in the whole books: a query that finds a sentence for each breach. */
record Check(String query) {

    private static final String NEVER_BELOW_ZERO = Arrays.stream(AccountType.values())
            .filter(AccountType::isNeverBelowZero)
            .map(type -> "'" + type.name() + "'")
            .reduce((left, right) -> left + ", " + right)
            .orElseThrow();

    private static final Check TWO_SIDES = new Check("""
            select format('transfer %s of account %s has %s sides of sum %s, not two of %s',
                          coalesce(t.id, s.id), coalesce(t.debit_account, s.debit),
                          coalesce(s.sides, 0), coalesce(s.total, 0), coalesce(t.amount, 0))
            from (select * from ledger.transfer where kind in ('SINGLE', 'POST_PENDING')) t
            full join (
                select transfer_id as id, debit, credit, count(*) as sides, sum(amount) as total,
                       min(amount) as lowest, max(amount) as highest
                from (select *, case when amount < 0 then account_id else other_account end as debit,
                             case when amount < 0 then other_account else account_id end as credit
                      from ledger.entry) e
                group by transfer_id, debit, credit
            ) s on s.id = t.id and s.debit = t.debit_account and s.credit = t.credit_account
            where t.id is null or s.id is null or s.sides <> 2 or s.total <> 0
               or s.lowest <> -t.amount or s.highest <> t.amount
            """);

    private static final Check ACCOUNT_ADDS_UP = new Check("""
            select format('account %s is debits %s credits %s sequence %s, its entries sum to %s, %s, %s',
                          coalesce(a.id, s.account_id), a.debits_posted, a.credits_posted, a.sequence,
                          coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.entries, 0))
            from ledger.account a
            full join (
                select account_id, count(*) as entries,
                       coalesce(-sum(amount) filter (where amount < 0), 0) as debits,
                       coalesce(sum(amount) filter (where amount > 0), 0) as credits
                from ledger.entry group by account_id
            ) s on s.account_id = a.id
            where a.id is null or a.debits_posted <> coalesce(s.debits, 0)
               or a.credits_posted <> coalesce(s.credits, 0) or a.sequence <> coalesce(s.entries, 0)
            """);

    private static final Check LAST_BALANCE = new Check("""
            select format('account %s has balance %s, its last entry says %s',
                          a.id, a.credits_posted - a.debits_posted, e.balance)
            from ledger.account a join ledger.entry e on e.account_id = a.id and e.sequence = a.sequence
            where e.balance <> a.credits_posted - a.debits_posted
            """);

    private static final Check SEQUENCE = new Check("""
            select format('account %s has entry %s where entry %s should be', account_id, sequence, expected)
            from (select account_id, sequence, row_number() over (partition by account_id order by sequence) as expected
                  from ledger.entry) e
            where sequence <> expected
            """);

    private static final Check RUNNING_BALANCE = new Check("""
            select format('entry %s of account %s has balance %s, not %s', sequence, account_id, balance, before + amount)
            from (select account_id, sequence, amount, balance,
                         lag(balance, 1, 0::bigint) over (partition by account_id order by sequence) as before
                  from ledger.entry) e
            where balance <> before + amount
            """);

    private static final Check CHAIN = new Check("""
            select format('entry %s of account %s breaks the chain', sequence, account_id)
            from (select *, lag(hash, 1, '00000000-0000-0000-0000-000000000000'::uuid)
                                over (partition by account_id order by sequence) as before
                  from ledger.entry) e
            where uuid_send(hash) <> substring(sha256(
                uuid_send(before) || uuid_send(account_id) || int8send(sequence) || uuid_send(transfer_id)
                || uuid_send(other_account) || uuid_send(reference) || int8send(amount) || int8send(balance)
                || int8send((extract(epoch from created_at) * 1000000)::bigint)) from 1 for 16)
            """);

    private static final Check CHAIN_HEAD = new Check("""
            select format('account %s has a head that is not the hash of its last entry', a.id)
            from ledger.account a left join ledger.entry e on e.account_id = a.id and e.sequence = a.sequence
            where a.head <> coalesce(e.hash, '00000000-0000-0000-0000-000000000000')
            """);

    private static final Check ZERO_IN_TOTAL = new Check("""
            select format('all %s accounts sum to %s posted and %s pending, not to zero', currency, posted, pending)
            from (select currency, sum(credits_posted) - sum(debits_posted) as posted,
                         sum(credits_pending) - sum(debits_pending) as pending
                  from ledger.account group by currency) c
            where posted <> 0 or pending <> 0
            """);

    private static final Check PENDING_ADDS_UP = new Check("""
            select format('account %s has pending debits %s credits %s, its pending transfers sum to %s, %s',
                          a.id, a.debits_pending, a.credits_pending, coalesce(d.amount, 0), coalesce(c.amount, 0))
            from ledger.account a
            left join (select debit_account as id, sum(amount) as amount from ledger.pending
                       where state = 'PENDING' group by 1) d on d.id = a.id
            left join (select credit_account as id, sum(amount) as amount from ledger.pending
                       where state = 'PENDING' group by 1) c on c.id = a.id
            where a.debits_pending <> coalesce(d.amount, 0) or a.credits_pending <> coalesce(c.amount, 0)
            """);

    private static final Check PENDING_STATE = new Check("""
            select format('pending transfer %s of account %s is %s, its end is %s',
                          coalesce(t.id, p.id), coalesce(t.debit_account, p.debit_account),
                          coalesce(p.state, 'missing'), coalesce(e.kind, 'missing'))
            from (select * from ledger.transfer where kind = 'PENDING') t
            full join ledger.pending p on p.debit_account = t.debit_account and p.id = t.id
            left join ledger.transfer e on e.debit_account = t.debit_account and e.ends = t.id
            where t.id is null or p.id is null
               or p.amount <> t.amount or p.credit_account <> t.credit_account
               or p.state <> case e.kind when 'POST_PENDING' then 'POSTED'
                                         when 'VOID_PENDING' then 'VOIDED' else 'PENDING' end
            """);

    private static final Check ENDS_A_PENDING = new Check("""
            select format('transfer %s of account %s ends %s, which does not cover it', e.id, e.debit_account, e.ends)
            from ledger.transfer e
            left join ledger.transfer t on t.debit_account = e.debit_account and t.id = e.ends and t.kind = 'PENDING'
            where e.ends is not null
              and (t.id is null or t.credit_account <> e.credit_account or t.amount < e.amount
                   or (e.kind = 'VOID_PENDING' and t.amount <> e.amount))
            """);

    private static final Check FLOOR = new Check("""
            select format('account %s is below zero: %s available', id, credits_posted - debits_posted - debits_pending)
            from ledger.account
            where type in (%s) and credits_posted - debits_posted - debits_pending < 0
            """.replace("(%s)", "(" + NEVER_BELOW_ZERO + ")"));

    private static final Check ONE_CURRENCY = new Check("""
            select format('transfer %s of account %s goes between %s and %s',
                          t.id, t.debit_account, coalesce(d.currency, 'nowhere'), coalesce(c.currency, 'nowhere'))
            from ledger.transfer t
            left join ledger.account d on d.id = t.debit_account
            left join ledger.account c on c.id = t.credit_account
            where d.currency is distinct from c.currency or d.currency is null
            """);

    private static final Check ALL_OR_NONE = new Check("""
            select format('journal entry %s of account %s has %s transfers, not %s',
                          coalesce(j.id, t.journal_id), coalesce(j.account_id, t.journal_account),
                          coalesce(t.transfers, 0), case when j.rejection is null then coalesce(j.size, 0) else 0 end)
            from ledger.journal j
            full join (select journal_account, journal_id, count(*) as transfers
                       from ledger.transfer group by 1, 2) t
                on t.journal_account = j.account_id and t.journal_id = j.id
            where coalesce(t.transfers, 0) <> case when j.rejection is null then coalesce(j.size, 0) else 0 end
            """);

    /** The same bytes in the same order as {@link Hash#of(org.sycee.ledger.JournalEntry)} hashes them. */
    private static final Check CONTENT = new Check("""
            select format('journal entry %s of account %s has another content than it was posted with',
                          j.id, j.account_id)
            from ledger.journal j
            join (
                select t.journal_account, t.journal_id, string_agg(
                    uuid_send(t.id) || decode(case t.kind when 'SINGLE' then '01' when 'PENDING' then '02'
                                                          when 'POST_PENDING' then '03' else '04' end, 'hex')
                    || uuid_send(t.debit_account) || uuid_send(t.credit_account) || int8send(t.amount)
                    || convert_to(a.currency, 'UTF8')
                    || uuid_send(coalesce(t.ends, '00000000-0000-0000-0000-000000000000'))
                    || int8send(coalesce((extract(epoch from t.expires_at) * 1000000)::bigint,
                                         (-9223372036854775808)::bigint)),
                    ''::bytea order by t.position) as bytes
                from ledger.transfer t join ledger.account a on a.id = t.debit_account
                group by t.journal_account, t.journal_id
            ) c on c.journal_account = j.account_id and c.journal_id = j.id
            where uuid_send(j.digest) <> substring(sha256(uuid_send(j.reference) || c.bytes) from 1 for 16)
            """);

    /** All of them; together they are what {@code verify} promises. */
    static final List<Check> ALL = List.of(
            TWO_SIDES,
            ACCOUNT_ADDS_UP,
            LAST_BALANCE,
            SEQUENCE,
            RUNNING_BALANCE,
            CHAIN,
            CHAIN_HEAD,
            ZERO_IN_TOTAL,
            PENDING_ADDS_UP,
            PENDING_STATE,
            ENDS_A_PENDING,
            FLOOR,
            ONE_CURRENCY,
            ALL_OR_NONE,
            CONTENT);
}
