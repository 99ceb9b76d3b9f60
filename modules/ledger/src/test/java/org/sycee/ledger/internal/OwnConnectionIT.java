package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sycee.testing.TestDatabase;

/** What holds on the connection of a lane, and only there. */
class OwnConnectionIT {

    private final TestDatabase database = TestDatabase.of("ledger");

    @Test
    void theDatabaseEndsItIfItsServerStandsStillOrIsGone() throws SQLException {
        var pool = database.pooledApplication();
        try (var own = new OwnConnection(pool)) {
            assertThat(setting(own.get(), "idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
            assertThat(setting(own.get(), "client_connection_check_interval")).isEqualTo("1s");
            own.rollBack();
            assertThat(setting(own.get(), "idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
        }
        try (var next = pool.getConnection()) {
            assertThat(setting(next, "idle_in_transaction_session_timeout")).isEqualTo("0");
            assertThat(setting(next, "client_connection_check_interval")).isEqualTo("0");
            assertThat(setting(next, "enable_seqscan")).isEqualTo("on");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
