package org.sycee.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server that runs as a child of this process, on loopback, with its data in a folder that is kept.
 *
 * <p>It is born by {@link #start}, which also stops an orphan that a killed process left behind on the same data. It
 * never runs without {@code fsync}, {@code synchronous_commit} and {@code full_page_writes}: the embedding library
 * switches two of them off, and a crash then loses acknowledged commits. It ends by {@link #close}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    /** After each of its checkpoints PostgreSQL logs whole pages again: with the usual 1 GB that is every 20 s under load. */
    private static final Map<String, String> RARE_CHECKPOINTS =
            Map.of("max_wal_size", "4GB", "min_wal_size", "1GB", "checkpoint_timeout", "15min");

    /** What each account's newest pages need; with the usual 128 MB a ledger of millions reads a page for each transfer. */
    private static final String SHARED_BUFFERS = "512MB";

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "sycee_owner";
    private static final String APPLICATION = "sycee_app";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The library's. */
    private static final String LOCK = "postgres/epg-lock";

    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 500;

    private final Path home;
    private final EmbeddedPostgres process;
    private final Secrets secrets;

    private PostgresServer(Path home, EmbeddedPostgres process, Secrets secrets) {
        this.home = home;
        this.process = process;
        this.secrets = secrets;
    }

    /**
     * Starts the server on a free port.
     *
     * @param home keeps the data in {@code postgres/} and the passwords in {@code secrets/}
     * @throws IOException if the server cannot be started, or would not be durable
     */
    public static PostgresServer start(Path home) throws IOException {
        return start(home, 0);
    }

    /** Starts the server on a given port, or on a free one if it is zero. */
    public static PostgresServer start(Path home, int port) throws IOException {
        var data = Files.createDirectories(home.resolve("postgres"));
        Orphan.stop(data);
        var secrets = new Secrets(Files.createDirectories(home.resolve("secrets")));
        var server = new PostgresServer(home, patiently(home, port, secrets), secrets);
        server.prepare();
        return server;
    }

    /**
     * After a kill, children of the old server may hold its memory a little longer; a new one is refused until then. So is
     * one whose port somebody else has for a moment.
     */
    private static EmbeddedPostgres patiently(Path home, int port, Secrets secrets) throws IOException {
        for (var tries = 1; ; tries++) {
            try {
                mustBeFree(port);
                return launch(home, port, secrets);
            } catch (IOException | IllegalStateException e) {
                if (tries == TRIES) {
                    throw new IOException("PostgreSQL does not start; see " + home.resolve("logs/postgres.log"), e);
                }
                Files.deleteIfExists(home.resolve(LOCK)); // this process holds it still, and would not get it again
                pause();
            }
        }
    }

    /** The library would wait a minute for a server that has ended at once. */
    private static void mustBeFree(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres launch(Path home, int port, Secrets secrets) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(Files.createDirectories(home.resolve("logs"))
                .resolve("postgres.log")
                .toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setRegisterShutdownHook(false)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .setLocaleConfig("pwfile", secrets.file(SUPERUSER).toString())
                .setConnectConfig("password", secrets.of(SUPERUSER))
                .setServerConfig("hba_file", hostRules(home).toString())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("scram_iterations", "1") // they slow down guessing, and nobody guesses 24 random bytes
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", SHARED_BUFFERS);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        RARE_CHECKPOINTS.forEach(builder::setServerConfig);
        return builder.start();
    }

    private static Path hostRules(Path home) throws IOException {
        return Files.writeString(home.resolve("secrets/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void prepare() throws IOException {
        try (var connection = connect(SUPERUSER)) {
            assertDurable(connection);
            createRole(connection, OWNER);
            createRole(connection, APPLICATION);
        } catch (SQLException e) {
            close();
            throw new IOException("the embedded PostgreSQL does not answer", e);
        }
    }

    private static void assertDurable(Connection connection) throws SQLException {
        for (var setting : DURABLE) {
            var value = Sql.text(connection, "show " + setting);
            if (!"on".equals(value)) {
                throw new SQLException(setting + " is " + value + ": a crash would lose money");
            }
        }
    }

    private void createRole(Connection connection, String role) throws SQLException, IOException {
        if (Sql.text(connection, "select 1 from pg_roles where rolname = '" + role + "'") == null) {
            Sql.execute(connection, "create role " + role + " login password '" + secrets.of(role) + "'");
        }
    }

    /** How {@link #database} will be reached when a server has been started there, on that port; its passwords are made. */
    public static Database announced(Path home, int port, String name) throws IOException {
        return described(new Secrets(Files.createDirectories(home.resolve("secrets"))), port, name);
    }

    /** The database of that name; created on first use, owned by the owner role. */
    public Database database(String name) throws IOException {
        try (var connection = connect(SUPERUSER)) {
            if (Sql.text(connection, "select 1 from pg_database where datname = '" + name + "'") == null) {
                Sql.execute(connection, "create database " + name + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IOException("cannot create the database " + name, e);
        }
        return described(secrets, port(), name);
    }

    private static Database described(Secrets secrets, int port, String name) throws IOException {
        return new Database(
                url(port, name),
                new Credentials(OWNER, secrets.of(OWNER)),
                new Credentials(APPLICATION, secrets.of(APPLICATION)));
    }

    /** Whether the server's process runs; false after somebody has killed it. */
    public boolean isAlive() throws IOException {
        return Orphan.processOf(home.resolve("postgres")).isPresent();
    }

    public int port() {
        return process.getPort();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    private Connection connect(String user) throws SQLException, IOException {
        return DriverManager.getConnection(url(port(), "postgres"), user, secrets.of(user));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
