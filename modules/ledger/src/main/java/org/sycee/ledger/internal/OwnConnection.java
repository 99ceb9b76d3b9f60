package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The writer's one connection: kept while it works, dropped when it fails. */
final class OwnConnection implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OwnConnection.class.getName());
    private static final String CANNOT_CONNECT = "08001";

    /**
     * Every look-up is by key; a plan made while the tables were small would read them wholly when they have grown. So one plan
     * does for all batches, and making it anew was a quarter of the database's work for a lone caller.
     */
    private static final String BY_INDEX_ONLY = "set enable_hashjoin = off; set enable_mergejoin = off;"
            + " set enable_seqscan = off; set plan_cache_mode = force_generic_plan;";

    /** A server that froze or was cut off must not keep its locks from all others. */
    private static final String NOT_HOLDING_LOCKS =
            "set idle_in_transaction_session_timeout = '10s'; set client_connection_check_interval = '1s';";

    private static final String AS_BEFORE =
            "reset enable_hashjoin; reset enable_mergejoin; reset enable_seqscan; reset plan_cache_mode;"
                    + " reset idle_in_transaction_session_timeout; reset client_connection_check_interval";

    private final DataSource source;
    private @Nullable Connection current;

    OwnConnection(DataSource source) {
        this.source = source;
    }

    Connection get() throws SQLException {
        var connection = current;
        if (connection == null) {
            connection = connect();
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        try {
            var connection = source.getConnection();
            current = connection;
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            close();
            throw new SQLTransientConnectionException("cannot connect", CANNOT_CONNECT, e);
        }
    }

    /** Its own mode comes first: a dead connection cannot be put back into the pool's, which therefore drops it. */
    private static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        BinaryArray.allowOn(connection);
        BooksWriter.allowOn(connection);
        execute(connection, BY_INDEX_ONLY + NOT_HOLDING_LOCKS);
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Forgets what was not committed; a connection that cannot even do this is dropped. */
    void rollBack() {
        var connection = current;
        if (connection != null) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                close();
            }
        }
    }

    /** Whatever an error of the machine has left unread on it, and locked behind it: nobody uses it again. */
    void drop() {
        var connection = current;
        current = null;
        if (connection != null) {
            try (connection) {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.WARNING, "a connection was not dropped", e);
            }
        }
    }

    @Override
    public void close() {
        var connection = current;
        current = null;
        if (connection != null) {
            try (connection) {
                connection.setAutoCommit(true);
                execute(connection, AS_BEFORE);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "a lost connection did not close", e);
            }
        }
    }
}
