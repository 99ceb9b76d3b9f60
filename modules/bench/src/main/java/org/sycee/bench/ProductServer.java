package org.sycee.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sycee.postgres.Database;

/** The product's own server, on loopback, as an operator runs it: Payara Micro with the WAR. */
final class ProductServer implements AutoCloseable {

    private static final int TRIES = 240;
    private static final long PAUSE_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final int port;
    private final Path log;

    private ProductServer(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param parts where {@code payara-micro.jar} and {@code sycee.war} lie
     * @param home for its log and its secrets
     */
    static ProductServer start(Path parts, Database database, Path home) throws IOException, InterruptedException {
        var port = freePort();
        var log = home.resolve("server.log");
        var builder = new ProcessBuilder(command(parts, Files.createDirectories(home.resolve("server")), port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SYCEE_DB_URL", database.url(),
                        "SYCEE_DB_USER", database.application().user(),
                        "SYCEE_DB_PASSWORD", database.application().password(),
                        "SYCEE_DB_OWNER_USER", database.owner().user(),
                        "SYCEE_DB_OWNER_PASSWORD", database.owner().password()));
        var server = new ProductServer(builder.start(), port, log);
        server.awaitAnswer();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Further options of the JVM may be given, for a profile. */
    private static List<String> command(Path parts, Path data, int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.addAll(List.of(System.getProperty("bench.server.options", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.add("-Dsycee.data.dir=" + data);
        command.add("-Dsycee.partners.plugins-folder=" + data);
        command.addAll(List.of("-jar", parts + "/payara-micro.jar"));
        command.addAll(List.of("--nohazelcast", "--disablephonehome", "--port", Integer.toString(port)));
        command.addAll(List.of("--prebootcommandfile", "server-config/preboot.asadmin"));
        command.addAll(List.of("--deploy", parts + "/sycee.war", "--contextroot", "/"));
        return command;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (var i = 0; i < TRIES && process.isAlive(); i++) {
            if (answers()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        var said = Files.readString(log);
        close();
        throw new IOException("the server does not answer; its log: " + said);
    }

    private boolean answers() throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/about"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
