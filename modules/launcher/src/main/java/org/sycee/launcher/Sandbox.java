package org.sycee.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sycee.postgres.Database;
import org.sycee.postgres.PostgresServer;

/**
 * The simulator, the server and the database, started side by side; the server ends first, the simulator last.
 *
 * <p>The server is told beforehand where its database will be, and waits for it. Whatever dies is started again: what was
 * in flight resumes.
 */
final class Sandbox implements AutoCloseable {

    private static final long GLANCE_MILLIS = 500;
    private static final String DATABASE = "sycee";

    private final Settings settings;
    private final Home home;
    private final Instant startedAt = Clock.systemUTC().instant();
    private final Map<String, String> database = new HashMap<>();
    private @Nullable PostgresServer postgres;
    private @Nullable Child simulator;
    private @Nullable Child server;
    private volatile boolean closing;

    Sandbox(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    Instant startedAt() {
        return startedAt;
    }

    void start() throws IOException, InterruptedException {
        Leftovers.end(home);
        home.takePlugins(settings.product().resolve("plugins"));
        home.writeInstances(settings.product().resolve("config/sandbox/instances.json"), settings.simulatorUrl());
        simulator = startSimulator();
        if (settings.databaseUrl().isEmpty()) {
            startServerAndDatabase();
        } else {
            say("database", "yours, as SYCEE_DB_URL says");
            server = startServer();
        }
        Readiness.await(settings.appUrl(), () -> isRunning(server), home.log("server"));
    }

    private void startServerAndDatabase() throws IOException {
        var port = freePort();
        tellWhereItIs(PostgresServer.announced(home.folder(), port, DATABASE));
        server = startServer();
        say("database", "PostgreSQL, embedded, in " + home.folder().resolve("postgres"));
        postgres = PostgresServer.start(home.folder(), port);
        postgres.database(DATABASE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void tellWhereItIs(Database sycee) {
        database.put("SYCEE_DB_URL", sycee.url());
        database.put("SYCEE_DB_USER", sycee.application().user());
        database.put("SYCEE_DB_PASSWORD", sycee.application().password());
        database.put("SYCEE_DB_OWNER_USER", sycee.owner().user());
        database.put("SYCEE_DB_OWNER_PASSWORD", sycee.owner().password());
    }

    private Child startSimulator() throws IOException {
        say("simulator", "bill companies, a card acquirer, a taxi operator and an inbox");
        var arguments = List.of(
                "-cp",
                settings.product().resolve("lib") + "/*",
                "org.sycee.partnersimulator.PartnerSimulator",
                "--port",
                Integer.toString(settings.simulatorPort()),
                "--data",
                home.simulator().toString(),
                "--callback-base",
                settings.appUrl());
        return Child.start(home, "simulator", arguments, Map.of());
    }

    private Child startServer() throws IOException {
        say("server", "Payara Micro with sycee.war");
        home.emptyTemporary();
        return Child.start(home, "server", new ServerCommand(settings, home).arguments(), database);
    }

    private static void say(String what, String how) {
        System.out.printf("starting %-10s %s%n", what, how);
    }

    /** Returns when this process's parent has gone; until then what has died is started again. */
    void keepRunning() throws IOException, InterruptedException {
        var parent = ProcessHandle.current().parent();
        while (!closing && parent.map(ProcessHandle::isAlive).orElse(true)) {
            Thread.sleep(GLANCE_MILLIS);
            revive();
        }
    }

    private synchronized void revive() throws IOException {
        if (closing) {
            return;
        }
        if (postgres != null && !postgres.isAlive()) {
            System.out.println("the database has ended; starting it again");
            postgres.close();
            postgres = PostgresServer.start(home.folder(), postgres.port());
        }
        if (!isRunning(simulator)) {
            System.out.println(simulator + "; starting it again");
            simulator = startSimulator();
        }
        if (!isRunning(server)) {
            System.out.println(server + "; starting it again");
            server = startServer();
        }
    }

    private static boolean isRunning(@Nullable Child child) {
        return child != null && child.isAlive();
    }

    @Override
    public synchronized void close() {
        closing = true;
        end(server);
        end(postgres);
        end(simulator);
    }

    private static void end(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) { // whatever one of them says, the others must end too
            System.err.println("while ending: " + e);
        }
    }
}
