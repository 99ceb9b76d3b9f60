package org.sycee.ledger.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What some accounts have done since they were signed; nothing older than the entry that was signed is read.
 *
 * <p>An {@code offset 0} has the entries of each account looked up by index, instead of all accounts' read and joined.
 */
record Advances(Connection connection, List<Advance> some) {

    private static final String ADVANCES = """
        with advance as (
            select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[])
                as a (id, signed_sequence, signed_head, sequence, head))
        """;

    /** One pass over the entries from the signed one on: their order, their balances, and both ends. */
    static final String ENTRIES = ADVANCES + """
        , line as (
            select a.*, e.sequence as found, e.amount, e.balance, e.hash,
                   a.signed_sequence + row_number() over chain - (a.signed_sequence > 0)::int as expected,
                   lag(e.balance, 1, 0::bigint) over chain as before,
                   lead(e.sequence) over chain is null as is_last
            from advance a
            left join lateral (
                select * from ledger.entry where account_id = a.id and sequence >= a.signed_sequence offset 0) e on true
            window chain as (partition by a.id order by e.sequence))
        select case
            when l.found is distinct from l.expected then
                format('account %s has %s where entry %s should be', l.id, coalesce('entry ' || l.found, 'nothing'), l.expected)
            when l.found = l.signed_sequence and l.hash <> l.signed_head then
                format('entry %s of account %s is not the one that was signed', l.found, l.id)
            when l.found > l.signed_sequence and l.balance <> l.before + l.amount then
                format('entry %s of account %s has balance %s, not %s', l.found, l.id, l.balance, l.before + l.amount)
            else
                format('account %s stands at entry %s with balance %s, its last entry is another: %s with balance %s',
                       l.id, l.sequence, a.credits_posted - a.debits_posted, l.found, l.balance)
            end
        from line l join ledger.account a on a.id = l.id
        where l.found is distinct from l.expected
           or (l.found = l.signed_sequence and l.hash <> l.signed_head)
           or (l.found > l.signed_sequence and l.balance <> l.before + l.amount)
           or (l.is_last and (l.found, l.hash, l.balance)
                   is distinct from (l.sequence, l.head, a.credits_posted - a.debits_posted))
        """;

    static final String CHAIN = ADVANCES + """
        select format('transfer %s of account %s breaks the chain', t.id, t.debit_account)
        from advance a
        join lateral (
            select * from ledger.transfer where debit_account = a.id and debit_sequence > a.signed_sequence offset 0) t on true
        where\s""" + Check.IS_BROKEN;

    static final String SUMS = ADVANCES + """
        select b.currency, count(*),
               coalesce(-sum(e.amount) filter (where e.amount < 0), 0)::bigint,
               coalesce(sum(e.amount) filter (where e.amount > 0), 0)::bigint
        from advance a
        join ledger.account b on b.id = a.id
        join lateral (
            select * from ledger.entry where account_id = a.id and sequence > a.signed_sequence offset 0) e on true
        group by b.currency
        """;

    private static final String SIGN = ADVANCES + """
        insert into ledger.checkpoint_head (account_id, number, sequence, head) select id, ?, sequence, head from advance
        """;

    private static final int MOST_FINDINGS = 100;

    List<String> findings() throws SQLException {
        var findings = new ArrayList<String>();
        for (var query : List.of(ENTRIES, CHAIN)) {
            try (var statement = prepared(query)) {
                statement.setMaxRows(MOST_FINDINGS);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    findings.add(rows.getString(1));
                }
            }
        }
        return findings;
    }

    /** What the new entries of these accounts sum to. */
    List<Growth> growth() throws SQLException {
        try (var statement = prepared(SUMS)) {
            var rows = statement.executeQuery();
            var growth = new ArrayList<Growth>();
            while (rows.next()) {
                growth.add(new Growth(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
            return growth;
        }
    }

    /** Makes where they stand now a part of the checkpoint. */
    void sign(long number) throws SQLException {
        try (var statement = prepared(SIGN)) {
            statement.setLong(6, number);
            statement.executeUpdate();
        }
    }

    /** Each query begins with the accounts as its five parameters. */
    private PreparedStatement prepared(String query) throws SQLException {
        var statement = connection.prepareStatement(query);
        statement.setArray(1, ids(one -> one.now().account()));
        statement.setArray(2, numbers(one -> one.signed().sequence()));
        statement.setArray(3, ids(one -> one.signed().hash()));
        statement.setArray(4, numbers(one -> one.now().sequence()));
        statement.setArray(5, ids(one -> one.now().hash()));
        return statement;
    }

    private Array ids(Function<Advance, UUID> column) throws SQLException {
        return connection.createArrayOf("uuid", some.stream().map(column).toArray());
    }

    private Array numbers(Function<Advance, Long> column) throws SQLException {
        return connection.createArrayOf("bigint", some.stream().map(column).toArray());
    }
}
