package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.SyceeException;
import org.sycee.testing.FaultProxy;
import org.sycee.testing.TestDatabase;

/** Over connections that wait a second for an answer, and no longer. */
class SnapshotIT {

    private static final int LONGER_MILLIS = 1_500;

    private final TestDatabase database = TestDatabase.of("ledger");
    private final FaultProxy proxy = FaultProxy.to(database.port());
    private final DataSource impatient = database.applicationThrough(proxy);

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void aLookThatTakesLongerIsGivenUpAndAStudyIsNot() {
        var snapshot = new Snapshot(impatient);
        assertThatThrownBy(() -> snapshot.see(SnapshotIT::sleep)).isInstanceOf(SyceeException.class);
        assertThat(snapshot.study(SnapshotIT::sleep)).isTrue();
    }

    private static boolean sleep(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("select pg_sleep(" + LONGER_MILLIS / 1_000.0 + ")");
        }
    }

    @Test
    void theVerifierWaitsForAnAnswerAsLongAsItTakes() throws Exception {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table ledger.account in access exclusive mode");
            var report = CompletableFuture.supplyAsync(() -> new Verifier(impatient, Clock.systemUTC()).verify());
            Thread.sleep(LONGER_MILLIS);
            owner.rollback();
            assertThat(report.join().findings()).isEmpty();
        }
    }
}
