package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sycee.ledger.internal.Checkpoint.Total;

/**
 * Makes one checkpoint, in one snapshot of the books.
 *
 * <p>It goes through the accounts that do not stand where they were signed, and verifies what is new of them; then the
 * new entries must make up for how the totals have grown. With a finding nothing is signed.
 */
final class Signing {

    /** A plan made while tables are small would read them wholly, again and again, as they grow. */
    static final String BY_INDEX_ONLY =
            "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off";

    private static final int ACCOUNTS_AT_ONCE = 1_000;
    private static final int ENTRIES_AT_ONCE = 100_000;
    private static final int MOST_FINDINGS = 1_000;

    /** So much later than it was made a transfer may have come into sight, and by so much servers' clocks may differ. */
    private static final Duration LATEST_COMMIT = Duration.ofMinutes(10);

    private final Connection connection;
    private final CheckpointTable table;
    private final CheckpointKey key;
    private final LongConsumer done;
    private final Map<String, Growth> growth = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private long accounts;

    /** Tells after each step how many accounts are done. */
    Signing(Connection connection, CheckpointKey key, LongConsumer done) {
        this.connection = connection;
        this.table = new CheckpointTable(connection);
        this.key = key;
        this.done = done;
    }

    /**
     * What came of it; nothing of both if nothing has moved.
     *
     * @param made committed already
     */
    record Result(Optional<Checkpoint> made, List<String> findings) {}

    /** Goes on from the last checkpoint, which must be genuine. */
    Result after(Optional<Checkpoint> last, Instant now) throws SQLException {
        var number = last.map(Checkpoint::number).orElse(0L) + 1;
        goThroughAdvances(number);
        var voidsSince =
                last.map(checkpoint -> checkpoint.at().minus(LATEST_COMMIT)).orElse(Instant.EPOCH);
        var holds = table.addHolds(number) + table.addVoids(number, voidsSince);
        var totals = table.totals();
        findings.addAll(Verifier.findings(connection, Check.OF_STANDING, Range.ALL));
        compare(last.map(Checkpoint::totals).orElse(List.of()), totals);
        if (!findings.isEmpty() || accounts + holds == 0) {
            return new Result(Optional.empty(), List.copyOf(findings));
        }
        var before = last.map(Checkpoint::text).map(Checkpoint::digest).orElse(Checkpoint.NONE_BEFORE);
        return sign(new Checkpoint(number, now, before, key.id(), totals, table.pins(number)));
    }

    private void goThroughAdvances(long number) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(BY_INDEX_ONLY);
            statement.setFetchSize(ACCOUNTS_AT_ONCE);
            var rows = statement.executeQuery(Advances.MOVED);
            var some = new ArrayList<Head>();
            var entries = 0L;
            while (rows.next() && findings.size() < MOST_FINDINGS) {
                var head = Head.of(rows);
                some.add(head);
                entries += head.newEntries();
                if (some.size() == ACCOUNTS_AT_ONCE || entries >= ENTRIES_AT_ONCE) {
                    take(new Advances(connection, some), number);
                    some.clear();
                    entries = 0;
                }
            }
            take(new Advances(connection, some), number);
        }
        if (findings.size() >= MOST_FINDINGS) {
            findings.add("and no further account was looked at");
        }
    }

    private void take(Advances advances, long number) throws SQLException {
        var news = advances.news();
        findings.addAll(news.findings());
        news.growth().forEach(more -> growth.merge(more.currency(), more, Growth::plus));
        advances.sign(number);
        accounts += advances.signed().size();
        done.accept(accounts);
    }

    private void compare(List<Total> before, List<Total> now) {
        Stream.of(before, now)
                .flatMap(List::stream)
                .map(Total::currency)
                .distinct()
                .forEach(currency -> compare(Total.in(before, currency), Total.in(now, currency)));
    }

    private void compare(Total before, Total now) {
        var more = growth.getOrDefault(now.currency(), Growth.none(now.currency()));
        if (now.entries() != before.entries() + more.entries()
                || now.posted() != before.posted() + more.debits()
                || now.posted() != before.posted() + more.credits()) {
            findings.add(
                    "all %s accounts have %s entries of %s, they had %s of %s and then %s of debits %s and credits %s"
                            .formatted(
                                    now.currency(),
                                    now.entries(),
                                    now.posted(),
                                    before.entries(),
                                    before.posted(),
                                    more.entries(),
                                    more.debits(),
                                    more.credits()));
        }
    }

    private Result sign(Checkpoint checkpoint) throws SQLException {
        table.insert(
                new SignedText(checkpoint.number(), checkpoint.text(), key.sign(checkpoint.text())), checkpoint.at());
        connection.commit();
        return new Result(Optional.of(checkpoint), List.of());
    }
}
