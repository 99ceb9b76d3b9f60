package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.VerificationReport;

/** Proves the whole books in one snapshot, while they are being written. */
final class Verifier {

    private static final int MOST_FINDINGS_PER_CHECK = 100;

    private final DataSource source;
    private final Clock clock;

    Verifier(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    VerificationReport verify() {
        try (var connection = source.getConnection()) {
            var isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return report(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new SyceeException(LedgerError.LEDGER_UNAVAILABLE, "The books do not answer now.", e);
        }
    }

    VerificationReport report(Connection connection) throws SQLException {
        var findings = new ArrayList<String>();
        for (var check : Check.ALL) {
            findings.addAll(findings(connection, check));
        }
        return new VerificationReport(
                clock.instant(),
                count(connection, "select count(*) from ledger.account"),
                count(connection, "select count(*) from ledger.transfer"),
                List.copyOf(findings));
    }

    private static List<String> findings(Connection connection, Check check) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setMaxRows(MOST_FINDINGS_PER_CHECK);
            try (var rows = statement.executeQuery(check.query())) {
                var findings = new ArrayList<String>();
                while (rows.next()) {
                    findings.add(rows.getString(1));
                }
                return findings;
            }
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
