package org.sycee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sycee.postgres.PostgresServer;

/**
 * The log that PostgreSQL writes ahead.
 *
 * <p>A new server makes each of its files, which holds up all commits for some 60 ms; one that has run for a while uses those
 * again that lie before its last checkpoint.
 */
record PostgresLog(String url, String password) {

    private static final int FILES = 64;
    private static final int FILE_BYTES = 16 << 20;

    static PostgresLog of(PostgresServer server, Path home) throws IOException {
        var password =
                Files.readString(home.resolve("secrets/postgres.password")).strip();
        return new PostgresLog("jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres", password);
    }

    /** Fills as many files as the server keeps for use. */
    void fill() {
        for (var file = 0; file < FILES; file++) {
            execute("select pg_logical_emit_message(false, 'bench', repeat('x', " + FILE_BYTES + "))");
        }
        checkpoint();
    }

    void checkpoint() {
        execute("checkpoint");
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
