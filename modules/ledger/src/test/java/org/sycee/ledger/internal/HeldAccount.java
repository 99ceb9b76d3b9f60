package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Until somebody waits for it. */
    void awaitSomebody() throws SQLException, InterruptedException {
        for (var i = 0; !isWaitedFor(); i++) {
            assertThat(i).as("hundredths of a second").isLessThan(1_000);
            Thread.sleep(10);
        }
    }

    private boolean isWaitedFor() throws SQLException {
        var sql = "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
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
