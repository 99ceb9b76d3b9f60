package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.postgres.Database;
import org.sycee.postgres.PostgresServer;

class PatientDataSourceIT {

    private static final Duration SHORTER_THAN_ITS_PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path home;

    @Test
    void waitsForADatabaseThatIsMadeAfterItAndNotForOneThatIsLost() throws Exception {
        var port = freePort();
        var announced = PostgresServer.announced(home, port, "sycee");
        var connecting = connect(announced);
        try (var server = PostgresServer.start(home, port)) {
            assertThat(connecting).as("there is a server, and no such database").isNotDone();
            server.database("sycee");
            try (var connection = connecting.join()) {
                assertThat(connection.getCatalog()).isEqualTo("sycee");
            }
        }
        assertThat(connect(announced)).failsWithin(SHORTER_THAN_ITS_PATIENCE);
    }

    private static CompletableFuture<Connection> connect(Database database) {
        var source = new PatientDataSource();
        source.setUrl(database.url());
        var role = database.application();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return source.getConnection(role.user(), role.password());
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
