package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sycee.ledger.internal.Checkpoint.Total;

/** The checkpoints in the database. */
record CheckpointTable(Connection connection) {

    private static final String LAST = """
        select number, signed, signature from ledger.checkpoint where number < ? order by number desc limit ?
        """;
    private static final String NEXT = """
        select number, signed, signature from ledger.checkpoint where number > ? order by number limit ?
        """;
    private static final String HEADS = """
        select concat_ws(' ', 'head', account_id, sequence, encode(uuid_send(head), 'hex'))
        from ledger.checkpoint_head where number = ? order by account_id
        """;
    private static final String HOLDS = """
        select concat_ws(' ', 'hold', debit_account, id, encode(uuid_send(hash), 'hex'))
        from ledger.checkpoint_hold where number = ? order by debit_account, id
        """;
    private static final String NEW_HOLDS = """
        insert into ledger.checkpoint_hold (debit_account, id, number, hash)
        select p.debit_account, p.id, ?, t.hash
        from ledger.pending p
        join ledger.transfer t on t.debit_account = p.debit_account and t.id = p.id
        where not exists (
            select from ledger.checkpoint_hold h where h.debit_account = p.debit_account and h.id = p.id)
        """;
    private static final String NEW_VOIDS = """
        insert into ledger.checkpoint_hold (debit_account, id, number, hash)
        select t.debit_account, t.id, ?, t.hash
        from ledger.transfer t
        where t.kind = 4 and t.created_at >= ? and not exists (
            select from ledger.checkpoint_hold h where h.debit_account = t.debit_account and h.id = t.id)
        """;
    private static final String ORPHANS = """
        select max(number) from (
            select number from ledger.checkpoint_head union all select number from ledger.checkpoint_hold) pinned
        where number > (select coalesce(max(number), 0) from ledger.checkpoint)
        """;
    private static final String TOTALS = """
        select currency, count(*), sum(sequence)::bigint, sum(debits_posted)::bigint, sum(debits_pending)::bigint
        from ledger.account group by currency order by currency
        """;
    private static final int ROWS_AT_ONCE = 1_000;

    Optional<SignedText> last() throws SQLException {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    Optional<SignedText> find(long number) throws SQLException {
        return after(number - 1, 1).stream()
                .filter(found -> found.number() == number)
                .findFirst();
    }

    /** Newest first. */
    List<SignedText> before(long number, int most) throws SQLException {
        return read(LAST, number, most);
    }

    /** Oldest first. */
    List<SignedText> after(long number, int most) throws SQLException {
        return read(NEXT, number, most);
    }

    private List<SignedText> read(String query, long number, int most) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setLong(1, number);
            statement.setInt(2, most);
            var rows = statement.executeQuery();
            var found = new ArrayList<SignedText>();
            while (rows.next()) {
                found.add(new SignedText(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        }
    }

    /** Takes lines one by one. */
    interface Each<E extends Exception> {
        void accept(String line) throws E;
    }

    /** Hands over what a checkpoint pins, in the order in which it is digested. */
    <E extends Exception> void pins(long number, Each<E> each) throws SQLException, E {
        for (var query : List.of(HEADS, HOLDS)) {
            try (var statement = connection.prepareStatement(query)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                statement.setLong(1, number);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    each.accept(rows.getString(1));
                }
            }
        }
    }

    /** What of it is there now. */
    Pins pins(long number) throws SQLException {
        var digest = new Pins.Digest();
        pins(number, digest::add);
        return digest.end();
    }

    /** A checkpoint that is newer than the last, and of which nothing is there but what it pins. */
    Optional<Long> orphan() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ORPHANS)) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1, Long.class));
        }
    }

    /** Heads are added while the accounts are gone through; these are the holds that are open and in no checkpoint. */
    int addHolds(long number) throws SQLException {
        try (var statement = connection.prepareStatement(NEW_HOLDS)) {
            statement.setLong(1, number);
            return statement.executeUpdate();
        }
    }

    /** A void moves nothing either: without it, its hold could be opened again. */
    int addVoids(long number, Instant since) throws SQLException {
        try (var statement = connection.prepareStatement(NEW_VOIDS)) {
            statement.setLong(1, number);
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    /** What the accounts say now. */
    List<Total> totals() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TOTALS)) {
            var totals = new ArrayList<Total>();
            while (rows.next()) {
                totals.add(new Total(
                        rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
            }
            return totals;
        }
    }

    void insert(SignedText made, Instant at) throws SQLException {
        var sql = "insert into ledger.checkpoint (number, signed, signature, created_at) values (?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, made.number());
            statement.setString(2, made.text());
            statement.setString(3, made.signature());
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
