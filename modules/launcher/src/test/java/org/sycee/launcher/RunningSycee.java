package org.sycee.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sycee.testing.Scratch;

/** The whole product, started by the launcher as a person would, on free ports and in a data directory of its own. */
final class RunningSycee {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final Path home;
    final Process launcher;
    final String appUrl;
    final String simulatorUrl;

    private RunningSycee(Path product, Path home, int port, int simulatorPort) throws IOException {
        this.home = home;
        this.appUrl = "http://localhost:" + port;
        this.simulatorUrl = "http://127.0.0.1:" + simulatorPort;
        this.launcher = launch(product, home, port, simulatorPort);
    }

    /** One for all tests of this JVM: to start it takes longer than most tests. */
    static RunningSycee shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final RunningSycee INSTANCE = startAsBuilt();
    }

    private static RunningSycee startAsBuilt() {
        try {
            return start(Path.of(System.getProperty("product")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for one test, which stops it, and in which nobody else has left anything unfinished. */
    static RunningSycee alone() {
        return startAsBuilt();
    }

    /** One that differs from the others in some settings, for one test, which stops it. */
    static RunningSycee with(Map<String, String> settings) {
        try {
            return start(ProductCopy.into(newFolder("product-"), settings));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunningSycee start(Path product) throws IOException {
        var sycee = new RunningSycee(product, newHome(), freePort(), freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(sycee::stop));
        sycee.awaitReady();
        return sycee;
    }

    /** What the database writes lies elsewhere; what tells of a failure stays here. */
    private static Path newHome() throws IOException {
        var home = newFolder("sycee-");
        var postgres = Files.createDirectory(Scratch.newFolder("sycee-home-").resolve("postgres"));
        Files.createSymbolicLink(home.resolve("postgres"), postgres);
        return home;
    }

    private static Path newFolder(String prefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), prefix)
                .toAbsolutePath();
    }

    private static Process launch(Path product, Path home, int port, int simulatorPort) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        product + "/lib/*",
                        "org.sycee.launcher.Launcher",
                        product.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("launcher.log").toFile());
        builder.environment().put("SYCEE_DATA_DIR", home.toString());
        builder.environment().put("SYCEE_PORT", Integer.toString(port));
        builder.environment().put("SYCEE_SIMULATOR_PORT", Integer.toString(simulatorPort));
        return builder.start();
    }

    Browserless newClient() {
        return new Browserless(appUrl, simulatorUrl);
    }

    /** Waits until the server is ready. */
    void awaitReady() {
        var client = newClient();
        Waiting.until(PATIENCE, "the server is ready: " + home, () -> launcher.isAlive() && client.isReady());
    }

    /** Holds whoever reaches this place from now on, until the server is killed. */
    void holdAt(String failpoint) throws IOException {
        Files.writeString(failpoints(), failpoint + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Whether somebody stands at this place. */
    boolean isHeldAt(String failpoint) throws IOException {
        var reached = Path.of(failpoints() + ".reached");
        return Files.exists(reached) && Files.readAllLines(reached).contains(failpoint);
    }

    /** Whether places are named at which payments stand, or will. */
    boolean holds() {
        return Files.exists(failpoints());
    }

    private Path failpoints() {
        return home.resolve("run/failpoint");
    }

    /** {@code kill -9}; returns when the launcher has started another, which nothing holds, and that is ready. */
    void killServer() throws IOException {
        var server = ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("run/server.pid"))))
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        Files.deleteIfExists(failpoints());
        Files.deleteIfExists(Path.of(failpoints() + ".reached"));
        awaitReady();
    }

    /** Kills the embedded database as {@code kill -9} would. */
    void killDatabase() throws IOException {
        var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0);
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }

    String log(String process) throws IOException {
        return Files.readString(home.resolve("logs").resolve(process + ".log"));
    }

    void stop() {
        launcher.destroy();
        try {
            launcher.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        launcher.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
