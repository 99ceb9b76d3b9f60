package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sycee.ledger.VerificationReport;

/** Proves the books while they are being written: the whole in one snapshot, or part by part, each in its own. */
final class Verifier {

    private static final Check ACCOUNTS = new Check("select count(*) from ledger.account where $accounts(id)");

    private final Snapshot snapshot;
    private final Clock clock;

    Verifier(DataSource source, Clock clock) {
        this.snapshot = new Snapshot(source);
        this.clock = clock;
    }

    /** What was seen of some accounts. */
    record Part(long accounts, long transfers, List<String> findings) {}

    VerificationReport verify() {
        return snapshot.study(this::report);
    }

    VerificationReport report(Connection connection) throws SQLException {
        var all = part(connection, Range.ALL);
        var findings = new ArrayList<>(all.findings());
        findings.addAll(total(connection));
        return new VerificationReport(clock.instant(), all.accounts(), all.transfers(), List.copyOf(findings));
    }

    CutOff cutOff() {
        return snapshot.study(connection -> CutOff.of(connection, clock.instant()));
    }

    /** All that can be seen of a range of accounts by itself. */
    Part part(Range range) {
        return snapshot.study(connection -> part(connection, range));
    }

    /** What can be seen of the whole only. */
    List<String> total() {
        return snapshot.study(Verifier::total);
    }

    private static Part part(Connection connection, Range range) throws SQLException {
        var history = history(connection, range);
        var findings = new ArrayList<>(history.findings());
        findings.addAll(findings(connection, Check.OF_ACCOUNTS, range));
        return new Part(history.accounts(), history.transfers(), findings);
    }

    /** What their chains say, and how many there are of both. */
    private static Part history(Connection connection, Range range) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(History.OF_ACCOUNTS.query(range))) {
            var findings = new ArrayList<String>();
            var transfers = 0L;
            while (rows.next()) {
                Optional.ofNullable(rows.getString(1)).ifPresent(findings::add);
                transfers += rows.getLong(2);
            }
            return new Part(count(connection, range), transfers, findings);
        }
    }

    private static List<String> total(Connection connection) throws SQLException {
        return findings(connection, Check.OF_ALL, Range.ALL);
    }

    static List<String> findings(Connection connection, List<Check> checks, Range range) throws SQLException {
        var findings = new ArrayList<String>();
        for (var check : checks) {
            findings.addAll(findings(connection, check, range));
        }
        return findings;
    }

    private static List<String> findings(Connection connection, Check check, Range range) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(Check.first(check.query(range)))) {
            var findings = new ArrayList<String>();
            while (rows.next()) {
                findings.add(rows.getString(1));
            }
            return findings;
        }
    }

    private static long count(Connection connection, Range range) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ACCOUNTS.query(range))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
