package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.KernelError;

class HttpMessageGatewayTest {

    private static final LoginName TO = new LoginName("+12025550123");

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 201;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/inbox/messages", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aMessageIsPostedWithTheKey() {
        gateway().send(TO, "您的 \"Sycee\" code");
        assertThat(received.get(0)).isEqualTo("Bearer key-1");
        assertThat(received.get(1)).contains("\"to\":\"+12025550123\"", "\"text\":\"您的 \\\"Sycee\\\" code\"");
    }

    @Test
    void aGatewayThatDoesNotTakeItOrIsNotThereMeansTryAgain() {
        status = 500;
        assertThat(Refusals.codeOf(() -> gateway().send(TO, "text"))).isEqualTo(KernelError.UNAVAILABLE);
        var gateway = gateway();
        server.stop(0);
        assertThat(Refusals.codeOf(() -> gateway.send(TO, "text"))).isEqualTo(KernelError.UNAVAILABLE);
        assertThat(Refusals.codeOf(() -> new HttpMessageGateway(Settings.with(Map.of())).send(TO, "text")))
                .isEqualTo(KernelError.UNAVAILABLE);
    }

    private HttpMessageGateway gateway() {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/inbox/messages";
        return new HttpMessageGateway(Settings.with(
                Map.of("sycee.identity.message-gateway.url", url, "sycee.identity.message-gateway.key", "key-1")));
    }
}
