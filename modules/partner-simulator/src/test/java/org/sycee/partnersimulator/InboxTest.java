package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private @TempDir Path books;
    private SimulatorRun simulator;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void messagesAreShownNewestFirstToWhomTheyWereSent() {
        send("+12025550123", "Your code is 111111");
        send("mei@example.com", "Your code is 222222");
        send("+12025550123", "Your code is 333333");
        var items = json(simulator.get("/inbox/messages?to=%2B12025550123")).path("items");
        assertThat(items.findValuesAsText("text")).containsExactly("Your code is 333333", "Your code is 111111");
        assertThat(items.at("/0/at").asText()).endsWith("Z");
        assertThat(simulator.get("/inbox").body()).contains("<strong>222222</strong>");
    }

    @Test
    void aMessageCannotBecomeHtml() {
        send("<i>x</i>", "<script>alert(1)</script>");
        assertThat(simulator.get("/inbox").body())
                .doesNotContain("<script>alert")
                .doesNotContain("<i>");
    }

    @Test
    void onlyTheGatewayMaySend() {
        assertThat(simulator
                        .post("/inbox/messages", "{\"to\":\"a\",\"text\":\"b\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageOfAnotherNameIsNotServed() throws IOException {
        var base = simulator.at("/inbox/messages");
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            var request = "GET /inbox/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aPageOfAnotherOriginChangesNothing() {
        var advance = simulator.to("/clock/advance").POST(HttpRequest.BodyPublishers.ofString("{\"seconds\":1}"));
        assertThat(simulator
                        .send(advance.header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(400);
    }

    private void send(String to, String text) {
        var body = "{\"to\":\"%s\",\"text\":\"%s\"}".formatted(to, text);
        var answer = simulator.send(simulator
                .to("/inbox/messages")
                .header("Authorization", "Bearer sandbox-gateway-key")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
