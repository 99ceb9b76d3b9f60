package org.sycee.ledger.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What some accounts have done since they were signed; nothing older than the entry that was signed is read. */
record Advances(Connection connection, List<Head> signed) {

    /** Where every account was signed that does not stand there now, entry 0 if it never was; in the order of their ids. */
    static final String MOVED = """
        select a.id, coalesce(h.sequence, 0), coalesce(h.head, $nothing)
        from ledger.account a
        left join lateral (
            select sequence, head from ledger.checkpoint_head where account_id = a.id order by number desc limit 1
        ) h on true
        where (a.sequence, a.head) is distinct from (coalesce(h.sequence, 0), coalesce(h.head, $nothing))
        order by a.id
        """.replace("$nothing", "'" + Hash.NONE + "'::uuid");

    static final String BREACHES = Chain.SINCE_SIGNED + Chain.WALK + Chain.BREACHES + "union all\n" + Chain.FALLEN_BACK;

    static final String BROKEN = Chain.SINCE_SIGNED + Chain.WALK + Chain.BROKEN;

    static final String SUMS = Chain.SINCE_SIGNED + Chain.WALK + """
        select currency, count(*),
               coalesce(-sum(amount) filter (where amount < 0), 0)::bigint,
               coalesce(sum(amount) filter (where amount > 0), 0)::bigint
        from walk where expected > signed and sequence is not null
        group by currency
        """;

    private static final String SIGN = Chain.SINCE_SIGNED + """
        insert into ledger.checkpoint_head (account_id, number, sequence, head) select id, ?, sequence, head from advance
        """;

    private static final int MOST_FINDINGS = 100;

    List<String> findings() throws SQLException {
        var findings = new ArrayList<String>();
        for (var query : List.of(BREACHES, BROKEN)) {
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
            statement.setLong(4, number);
            statement.executeUpdate();
        }
    }

    /** Each query begins with the accounts, and what was signed of each, as its three parameters. */
    private PreparedStatement prepared(String query) throws SQLException {
        var statement = connection.prepareStatement(query);
        statement.setArray(1, ids(Head::account));
        statement.setArray(2, numbers(Head::sequence));
        statement.setArray(3, ids(Head::hash));
        return statement;
    }

    private Array ids(Function<Head, UUID> column) throws SQLException {
        return connection.createArrayOf("uuid", signed.stream().map(column).toArray());
    }

    private Array numbers(Function<Head, Long> column) throws SQLException {
        return connection.createArrayOf("bigint", signed.stream().map(column).toArray());
    }
}
