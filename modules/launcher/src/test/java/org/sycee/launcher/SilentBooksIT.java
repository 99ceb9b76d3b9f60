package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The books do not answer, while more payments wait for them than the server has threads. */
class SilentBooksIT {

    /** The server has 200 threads for requests. */
    private static final int MANY = 240;

    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void whoWaitsForTheBooksKeepsNobodyElseWaitingAndIsPaidOnceWhenAskedAgain() throws Exception {
        var mei = sycee.newClient().join();
        var lin = sycee.newClient().join();
        var payee = lin.get("/payee-code").text("payeeId");
        mei.topUp(30_00);
        var till = new Program(sycee.appUrl, mei.makeApiKey(1_00, 100_00).text("secret"));
        assertThat(till.send(payee, 1, newKey()).status()).isEqualTo(201);

        sycee.holdAt("ledger-before-commit");
        var keys = Stream.generate(SilentBooksIT::newKey).limit(MANY).toList();
        var waiting = new ArrayList<Socket>();
        for (var key : keys) {
            waiting.add(send(till, payee, key));
        }
        Waiting.until(Duration.ofMinutes(1), "the books are held", () -> sycee.isHeldAt("ledger-before-commit"));
        var about = Call.to("GET", sycee.appUrl + "/api/v1/about").send();
        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(answered(waiting)).isEmpty();

        sycee.killServer();
        for (var key : keys) {
            assertThat(till.send(payee, 1, key).status()).isEqualTo(201);
        }
        assertThat(lin.available()).isEqualTo(MANY + 1);
    }

    /** By a connection of its own, whose answer nobody reads. */
    private Socket send(Program till, String payee, String key) throws IOException {
        var body = "{\"payeeId\":\"" + payee + "\",\"amount\":{\"amount\":1,\"currency\":\"USD\"}}";
        var request = "POST /api/v1/person-payments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + till.secret() + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(sycee.appUrl).getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<Socket> answered(List<Socket> waiting) throws IOException {
        var answered = new ArrayList<Socket>();
        for (var socket : waiting) {
            if (socket.getInputStream().available() > 0) {
                answered.add(socket);
            }
        }
        return answered;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
