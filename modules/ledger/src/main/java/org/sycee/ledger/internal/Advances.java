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
        select a.id, coalesce(h.sequence, 0), coalesce(h.head, $nothing), a.sequence
        from ledger.account a
        left join lateral (
            select sequence, head from ledger.checkpoint_head where account_id = a.id order by number desc limit 1
        ) h on true
        where (a.sequence, a.head) is distinct from (coalesce(h.sequence, 0), coalesce(h.head, $nothing))
        order by a.id
        """.replace("$nothing", "'" + Hash.NONE + "'::uuid");

    private static final String GROWTH = """
        select null, currency, count(*),
               coalesce(-sum(amount) filter (where amount < 0), 0)::bigint,
               coalesce(sum(amount) filter (where amount > 0), 0)::bigint
        from walk where expected > signed and sequence is not null
        group by currency
        """;

    /** The findings, and for each currency a row without, but with its growth: all of one walk. */
    private static final String NEWS = Chain.SINCE_SIGNED
            + Chain.WALK
            + Chain.rows(
                    List.of(Chain.BREACHES, Chain.FALLEN_BACK, Chain.BROKEN),
                    "null::text, 0::bigint, 0::bigint, 0::bigint")
            + GROWTH;

    private static final String SIGN = Chain.SINCE_SIGNED + """
        insert into ledger.checkpoint_head (account_id, number, sequence, head) select id, ?, sequence, head from advance
        """;

    /**
     * @param findings each breach in a sentence
     * @param growth what the new entries sum to
     */
    record News(List<String> findings, List<Growth> growth) {}

    News news() throws SQLException {
        try (var statement = prepared(NEWS);
                var rows = statement.executeQuery()) {
            var news = new News(new ArrayList<>(), new ArrayList<>());
            while (rows.next()) {
                var finding = rows.getString(1);
                if (finding == null) {
                    news.growth.add(new Growth(rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
                } else {
                    news.findings.add(finding);
                }
            }
            return news;
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
