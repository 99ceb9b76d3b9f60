package org.sycee.partner.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sycee.partner.spi.JsonView;
import org.sycee.partnersimulator.PartnerSimulator;

/** The partner simulator in a process of its own, on a free port, with empty books; ended by {@link #close}. */
public final class SimulatorProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PROCESSING = Duration.ofMillis(300);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI base;

    private SimulatorProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts it with its books in the folder and waits until it listens.
     *
     * @param callbacks the only origin that it calls back
     */
    public static SimulatorProcess start(Path folder, URI callbacks) {
        return start(folder, callbacks, PROCESSING);
    }

    /** Starts one whose companies take so long for a payment. */
    static SimulatorProcess start(Path folder, URI callbacks, Duration processing) {
        var portFile = folder.resolve("port");
        try {
            var process = new ProcessBuilder(command(folder, portFile, callbacks, processing))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            await(process, portFile);
            return new SimulatorProcess(process, URI.create("http://127.0.0.1:" + Files.readString(portFile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path folder, Path portFile, URI callbacks, Duration processing) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PartnerSimulator.class.getName(),
                "--port=0",
                "--port-file=" + portFile,
                "--processing-millis=" + processing.toMillis(),
                "--callback-base=" + callbacks,
                "--data=" + folder.resolve("books"));
    }

    private static void await(Process process, Path portFile) throws IOException {
        for (var left = PATIENCE.dividedBy(PAUSE); !Files.exists(portFile); left--) {
            if (left == 0 || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the simulator did not start: " + Files.readString(portFile.resolveSibling("log")));
            }
            pause();
        }
    }

    /** Waits a little for what the simulator does by itself. */
    public static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI at(String path) {
        return base.resolve(path);
    }

    /** The next request to the target suffers this fault. */
    public void fault(String target, String mode) {
        fault(target, mode, 1, Duration.ZERO);
    }

    /** The next so many requests to the target suffer this fault. */
    void fault(String target, String mode, int times, Duration delay) {
        var body =
                JsonTree.write(Map.of("target", target, "mode", mode, "times", times, "delayMillis", delay.toMillis()));
        send(HttpRequest.newBuilder(at("/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Nothing scripted is to come any more. */
    void clearFaults() {
        send(HttpRequest.newBuilder(at("/faults")).DELETE());
    }

    /** Has the partners' desks see what waits in their queue; says how many requests that were. */
    String deliver() {
        var answer = send(HttpRequest.newBuilder(at("/queue/deliver")).POST(BodyPublishers.noBody()));
        return JsonTree.read(answer).text("delivered").orElseThrow();
    }

    /** Has a payment told of as if it stood so. */
    void tell(Object key, String status) {
        var body = JsonTree.write(Map.of("key", key.toString(), "status", status));
        send(HttpRequest.newBuilder(at("/callbacks"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Moves its clock. */
    public void advance(int seconds) {
        var body = JsonTree.write(Map.of("seconds", seconds));
        send(HttpRequest.newBuilder(at("/clock/advance"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Rides that are booked from now on last so long. */
    public void pace(int rideMillis) {
        var body = JsonTree.write(Map.of("millis", rideMillis));
        send(HttpRequest.newBuilder(at("/rides/pace"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What its books have under a key. */
    public List<JsonView> books(Object key) {
        return payments("?correlationId=" + key);
    }

    /** All that its books have. */
    List<JsonView> payments() {
        return payments("");
    }

    private List<JsonView> payments(String query) {
        return JsonTree.read(send(HttpRequest.newBuilder(at("/books/payments" + query))))
                .get("items")
                .items();
    }

    /** Submits a page's form as a payer's browser does, without following where it leads. */
    public void submit(URI page, String form) {
        send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("status " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
