package org.sycee.partner.tck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sycee.partner.spi.Callback;

/** An address for callbacks that keeps what comes; it verifies no signature, as that is the host's to do. */
public final class CallbackInbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Callback> received = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private CallbackInbox(HttpServer server) {
        this.server = server;
        server.createContext("/", this::keep);
        server.start();
    }

    /** Opens one on a free port of this machine. */
    public static CallbackInbox open() {
        try {
            return new CallbackInbox(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Callback(headers, JsonTree.read(body)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** The origin of the address. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Waits for the next callback. */
    public Callback next() {
        return poll(PATIENCE).orElseThrow(() -> new AssertionError("no callback came in " + PATIENCE));
    }

    /** Waits so long for the next callback. */
    Optional<Callback> poll(Duration patience) {
        try {
            return Optional.ofNullable(received.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
