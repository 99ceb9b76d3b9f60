package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.sycee.ledger.Account;
import org.sycee.testing.TestDatabase;

/** An account locked by somebody else, so that the writer waits and callers gather. */
final class HeldAccount implements AutoCloseable {

    private final Connection connection;

    HeldAccount(TestDatabase database, Account account) throws SQLException {
        connection = database.application().getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select 1 from ledger.account where id = ? for update")) {
            lock.setObject(1, account.id().value());
            lock.execute();
        }
    }

    void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
