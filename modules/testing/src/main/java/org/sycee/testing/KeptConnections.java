package org.sycee.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives a connection that was closed to the next who asks, as the server's pool does. */
final class KeptConnections extends PGSimpleDataSource implements ConnectionEventListener {

    private final transient PGConnectionPoolDataSource fresh;
    private final transient Queue<PooledConnection> idle = new ConcurrentLinkedQueue<>();

    KeptConnections(PGConnectionPoolDataSource fresh) {
        this.fresh = fresh;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var kept = idle.poll();
        return (kept == null ? opened() : kept).getConnection();
    }

    private PooledConnection opened() throws SQLException {
        var connection = fresh.getPooledConnection();
        connection.addConnectionEventListener(this);
        return connection;
    }

    void forget() throws SQLException {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        idle.add((PooledConnection) event.getSource());
    }

    /** One that is lost is not kept. */
    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {}
}
