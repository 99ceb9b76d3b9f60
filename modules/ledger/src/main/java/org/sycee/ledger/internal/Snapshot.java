package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;

/** Reads one state of the books, however many statements it takes, while they are being written. */
record Snapshot(DataSource source) {

    /** By then a database that has frozen is given up. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Reads the same state of the books in all that it asks. */
    interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    /**
     * Undoes what the look has written and not committed.
     *
     * @throws SyceeException {@link LedgerError#LEDGER_UNAVAILABLE}
     */
    <T> T see(Look<T> look) {
        try (var connection = source.getConnection()) {
            var isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return look.at(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new SyceeException(LedgerError.LEDGER_UNAVAILABLE, "The books do not answer now.", e);
        }
    }

    /** The same, for a look that takes longer than the pool waits for an answer. */
    <T> T study(Look<T> look) {
        return see(connection -> {
            var usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            try {
                return look.at(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        });
    }
}
