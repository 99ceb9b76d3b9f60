package org.sycee.launcher;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sycee.postgres.PostgresServer;

/**
 * The database, the simulator and the server, started in this order and ended in the other.
 *
 * <p>A server or simulator that dies is started again: what was in flight resumes.
 */
final class Sandbox implements AutoCloseable {

    private static final long GLANCE_MILLIS = 500;

    private final Settings settings;
    private final Home home;
    private final Instant startedAt = Clock.systemUTC().instant();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, String> database = new HashMap<>();
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
        startDatabase();
        running.push(startSimulator());
        running.push(startServer());
        Readiness.await(settings.appUrl(), this::serverIsAlive, home.log("server"));
    }

    private void startDatabase() throws IOException {
        if (settings.databaseUrl().isEmpty()) {
            say("database", "PostgreSQL, embedded, in " + home.folder().resolve("postgres"));
            var server = PostgresServer.start(home.folder());
            running.push(server);
            var sycee = server.database("sycee");
            database.put("SYCEE_DB_URL", sycee.url());
            database.put("SYCEE_DB_USER", sycee.application().user());
            database.put("SYCEE_DB_PASSWORD", sycee.application().password());
            database.put("SYCEE_DB_OWNER_USER", sycee.owner().user());
            database.put("SYCEE_DB_OWNER_PASSWORD", sycee.owner().password());
        } else {
            say("database", "yours, as SYCEE_DB_URL says");
        }
    }

    private Child startSimulator() throws IOException {
        say("simulator", "bill companies, a card acquirer and an inbox");
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
        return Child.start(home, "server", new ServerCommand(settings, home).arguments(), database);
    }

    private static void say(String what, String how) {
        System.out.printf("starting %-10s %s%n", what, how);
    }

    private boolean serverIsAlive() {
        return running.peek() instanceof Child server && server.isAlive();
    }

    /** Returns when this process's parent has gone; until then a dead child is started again. */
    void keepRunning() throws IOException, InterruptedException {
        var parent = ProcessHandle.current().parent();
        while (!closing && parent.map(ProcessHandle::isAlive).orElse(true)) {
            Thread.sleep(GLANCE_MILLIS);
            revive();
        }
    }

    private synchronized void revive() throws IOException {
        if (!closing && !serverIsAlive()) {
            System.out.println(running.pop() + "; starting it again");
            running.push(startServer());
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) { // whatever one of them says, the others must end too
                System.err.println("while ending: " + e);
            }
        }
    }
}
