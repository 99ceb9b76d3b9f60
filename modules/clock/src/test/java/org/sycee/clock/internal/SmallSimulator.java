package org.sycee.clock.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** As much of the simulator as keeps a clock: it is so far ahead as it was told at most. */
final class SmallSimulator implements AutoCloseable {

    private final AtomicLong seconds = new AtomicLong();
    private final HttpServer server;

    SmallSimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/clock/ahead", this::follow);
        server.start();
    }

    private void follow(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var told = Long.parseLong(body.replaceAll("\\{\"seconds\":(\\d+)}", "$1"));
        seconds.accumulateAndGet(told, Math::max);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Duration ahead() {
        return Duration.ofSeconds(seconds.get());
    }

    /** Forgets its time, as the real one does. */
    void restart() {
        seconds.set(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
