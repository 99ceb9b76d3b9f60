package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing from one network address, on a server that allows five tries a minute. */
class RateLimitIT {

    private static final int MANY = 60;
    private static final String PASSWORD = "a guess of many 1842";

    private final RunningSycee sycee = RunningSycee.with(Map.of("sycee.identity.tries-per-address", "5"));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sycee.stop();
    }

    /** Each guess is for another login, so that only the address can be what is limited. */
    @Test
    void theLimitOfAnAddressHoldsWhateverAddressesAreClaimed() throws Exception {
        var refused = guessUntilRefused();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(statusOfGuessFrom("127.0.0.2"))
                .as("somebody at another address is not kept out")
                .isEqualTo(401);
    }

    private HttpResponse<String> guessUntilRefused() throws IOException, InterruptedException {
        for (var guess = 1; guess <= MANY; guess++) {
            var answer = guess("203.0.113." + guess);
            if (answer.statusCode() != 401) {
                return answer;
            }
        }
        throw new AssertionError(MANY + " guesses were let through");
    }

    /** Claims to come from elsewhere in every way that a proxy would say it. */
    private HttpResponse<String> guess(String claimed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(sycee.appUrl + "/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .header("Origin", sycee.appUrl)
                .header("X-Forwarded-For", claimed)
                .header("X-Real-IP", claimed)
                .header("Forwarded", "for=" + claimed)
                .POST(BodyPublishers.ofString(guessed()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String guessed() {
        return "{\"login\":\"g" + UUID.randomUUID() + "@example.com\",\"password\":\"" + PASSWORD + "\"}";
    }

    /** By hand, since the client of the JDK does not choose the address it comes from. */
    private int statusOfGuessFrom(String address) throws IOException {
        var app = URI.create(sycee.appUrl);
        var body = guessed();
        var server = InetAddress.getByName(app.getHost());
        try (var socket = new Socket(server, app.getPort(), InetAddress.getByName(address), 0)) {
            var request = "POST /api/v1/sessions HTTP/1.1\r\nHost: " + app.getAuthority()
                    + "\r\nOrigin: " + sycee.appUrl
                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
