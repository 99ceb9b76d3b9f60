package org.sycee.partnersimulator.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Brings an answer to the caller as well, as late or as badly as it is meant. */
final class Courier {

    private static final int FLOOD_BYTES = 50 * 1024 * 1024;

    /** An undelivered answer is no event here: the caller went away, and asks again if it matters. */
    void deliver(Answer answer, HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (answer.delivery()) {
                case WHOLE -> {
                    Thread.sleep(answer.delay().toMillis());
                    write(answer, bytes(answer), exchange);
                }
                case NONE -> Thread.sleep(answer.delay().toMillis());
                case DRIP -> drip(answer, exchange);
                case IN_UTF_16 -> write(answer, answer.body().getBytes(StandardCharsets.UTF_16), exchange);
                case FLOOD -> flood(answer, exchange);
                case BOMB -> write(answer, Bomb.packed(), exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Answer answer, byte[] body, HttpExchange exchange) throws IOException {
        try (var out = begin(answer, exchange, body.length)) {
            out.write(body);
        }
    }

    private static void drip(Answer answer, HttpExchange exchange) throws IOException, InterruptedException {
        var body = bytes(answer);
        try (var out = begin(answer, exchange, body.length)) {
            for (var one : body) {
                out.write(one);
                out.flush();
                Thread.sleep(between(answer.delay()).toMillis());
            }
        }
    }

    private static Duration between(Duration delay) {
        return delay.isZero() ? Duration.ofSeconds(1) : delay;
    }

    private static void flood(Answer answer, HttpExchange exchange) throws IOException {
        var block = new byte[64 * 1024];
        Arrays.fill(block, (byte) ' ');
        try (var out = begin(answer, exchange, FLOOD_BYTES)) {
            for (var sent = 0; sent < FLOOD_BYTES; sent += block.length) {
                out.write(block);
            }
        }
    }

    private static OutputStream begin(Answer answer, HttpExchange exchange, int length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        return exchange.getResponseBody();
    }
}
