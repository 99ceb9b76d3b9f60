package org.sycee.ledger.internal;

import java.util.List;

/**
 * What must hold of every transfer and entry of some accounts: one walk along their chains, whatever is looked at.
 *
 * <p>A transfer is looked at with the account that it debits; what moved nothing is in no chain, and found by that account.
 */
final class History {

    private static final String SEEN = """
        , seen as materialized (
            select t.* from walk w join ledger.transfer t on t.number = w.number where w.is_debit
            union all
            select * from ledger.transfer where number is null and $accounts(debit_account))
        """;

    private static final String SUMS = """
        select format('account %s is debits %s credits %s sequence %s, its entries sum to %s, %s, %s',
                      a.id, a.debits_posted, a.credits_posted, a.sequence,
                      coalesce(s.debits, 0), coalesce(s.credits, 0), coalesce(s.entries, 0))
        from ledger.account a
        left join (
            select account_id, count(*) as entries,
                   coalesce(-sum(amount) filter (where amount < 0), 0) as debits,
                   coalesce(sum(amount) filter (where amount > 0), 0) as credits
            from walk where sequence is not null group by account_id
        ) s on s.account_id = a.id
        where $accounts(a.id)
          and (a.debits_posted <> coalesce(s.debits, 0) or a.credits_posted <> coalesce(s.credits, 0)
               or a.sequence <> coalesce(s.entries, 0))
        """;

    /** What was signed once must stay: a chain that was cut off or rewritten as a whole is whole in itself. */
    private static final String SIGNED_HEADS = """
        select format('account %s has not the entry %s that checkpoint %s has signed', h.account_id, h.sequence, h.number)
        from ledger.checkpoint_head h
        left join walk w on w.account_id = h.account_id and w.sequence = h.sequence
        where $accounts(h.account_id) and h.head is distinct from w.hash
        """;

    private static final String CHAIN = """
        select format('transfer %s of account %s breaks the chain', t.id, t.debit_account)
        from seen t where\s""" + Chain.IS_BROKEN;

    /** Both sides of a transfer are one row; what is left to see is whether it moved what its kind moves. */
    private static final String BOTH_SIDES = """
        select format('transfer %s of account %s has %s of 5 parts of its two sides', id, debit_account, parts)
        from (select *, num_nonnulls(number, debit_sequence, debit_balance, credit_sequence, credit_balance) as parts
              from seen) t
        where parts <> case when kind in (1, 3) then 5 else 0 end
        """;

    private static final String ENDS_A_PENDING = """
        select format('transfer %s of account %s ends %s, which does not cover it', e.id, e.debit_account, e.ends)
        from seen e
        left join ledger.transfer t on t.debit_account = e.debit_account and t.id = e.ends and t.kind = 2
        where e.ends is not null
          and (t.id is null or t.credit_account <> e.credit_account or t.amount < e.amount
               or (e.kind = 4 and t.amount <> e.amount))
        """;

    private static final String ONE_CURRENCY = """
        select format('transfer %s of account %s goes between %s and %s',
                      t.id, t.debit_account, coalesce(d.currency, 'nowhere'), coalesce(c.currency, 'nowhere'))
        from seen t
        left join ledger.account d on d.id = t.debit_account
        left join ledger.account c on c.id = t.credit_account
        where d.currency is distinct from c.currency or d.currency is null
        """;

    private static final String ONE_JOURNAL_ENTRY = """
        select format('transfer %s of account %s belongs to no journal entry that was applied', t.id, t.debit_account)
        from seen t
        left join ledger.journal j on j.account_id = coalesce(t.journal_account, t.debit_account)
            and j.id = coalesce(t.journal_id, t.id)
        where case when t.journal_id is null then j.id is not null
                   else j.id is null or j.rejection is not null or j.reference <> t.reference end
        """;

    private static final List<String> FINDINGS = List.of(
            Chain.FALLEN_BACK,
            Chain.BREACHES,
            SUMS,
            SIGNED_HEADS,
            CHAIN,
            BOTH_SIDES,
            ENDS_A_PENDING,
            ONE_CURRENCY,
            ONE_JOURNAL_ENTRY);

    /** The findings; and one row without, but with the number of transfers seen. */
    static final Check OF_ACCOUNTS = new Check(
            Chain.WHOLE + Chain.WALK + SEEN + Chain.rows(FINDINGS, "0::bigint") + "select null, count(*) from seen");

    private History() {}
}
