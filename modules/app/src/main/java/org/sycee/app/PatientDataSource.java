package org.sycee.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL, and who starts before it waits for it: the two can be started side by side.
 *
 * <p>That is so until it has answered once. Later a lost database is an error at once, and whoever needs it decides.
 */
public class PatientDataSource extends PGSimpleDataSource { // public: Payara makes it, by its name in web.xml

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(PatientDataSource.class.getName());
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long PAUSE_MILLIS = 500;
    private static volatile boolean hasAnswered;

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        var connection = hasAnswered ? super.getConnection(user, password) : awaited(user, password);
        hasAnswered = true;
        return connection;
    }

    /** Whatever refuses: at first nobody listens, then the role or the database is not made yet. */
    private Connection awaited(String user, String password) throws SQLException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return super.getConnection(user, password);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.INFO, "waiting for the database: {0}", e.getMessage());
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the database", e);
        }
    }
}
