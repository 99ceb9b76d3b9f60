package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksTest {

    private final BlockingQueue<News> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private @TempDir Path books;
    private HttpServer merchant;
    private SimulatorRun simulator;

    private record News(String method, String body, Map<String, String> headers) {}

    @BeforeEach
    void start() throws IOException {
        merchant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        merchant.createContext("/", this::receive);
        merchant.start();
        simulator = SimulatorRun.start(books, origin());
    }

    @AfterEach
    void stop() {
        simulator.close();
        merchant.stop(0);
    }

    @Test
    void theEndOfABillPaymentIsToldSigned() throws Exception {
        var accepted = pay(simulator.bill("METRO-ELECTRIC", "1002003000"), origin() + "/callbacks/metro");
        assertThat(SimulatorRun.json(accepted).path("notificationMethod").asText())
                .isEqualTo("callback");
        var news = received.poll(10, TimeUnit.SECONDS);
        assertThat(news.method()).isEqualTo("PUT");
        assertThat(SimulatorRun.JSON
                        .readTree(news.body())
                        .path("billPaymentStatus")
                        .asText())
                .isEqualTo("completed");
        assertSigned(news);
    }

    @Test
    void whatWasToldIsOnTheFirstPage() throws Exception {
        pay(simulator.bill("METRO-ELECTRIC", "1002003000"), origin() + "/callbacks/metro");
        received.poll(10, TimeUnit.SECONDS);
        SimulatorRun.until(() -> simulator.get("/").body().contains(origin() + "/callbacks/metro"));
        assertThat(simulator.get("/").body()).contains("sending 1");
    }

    @Test
    void aRefusalIsToldAsAnErrorObject() throws Exception {
        pay(simulator.bill("METRO-ELECTRIC", "9000000159"), origin() + "/callbacks/metro");
        var news = received.poll(10, TimeUnit.SECONDS);
        assertThat(SimulatorRun.JSON.readTree(news.body()).path("errorCode").asText())
                .isEqualTo("requestDeclined");
    }

    @Test
    void whatIsNotTakenIsToldAgainWithTheSameId() throws Exception {
        refusals.set(1);
        pay(simulator.bill("METRO-ELECTRIC", "1002003000"), origin() + "/callbacks/metro");
        var first = received.poll(10, TimeUnit.SECONDS);
        var second = received.poll(10, TimeUnit.SECONDS);
        assertThat(second.headers().get("webhook-id")).isEqualTo(first.headers().get("webhook-id"));
    }

    @Test
    void anEndIsToldTwiceUnderTwoIdsOrOutOfOrder() throws Exception {
        simulator.script("callback", "TWICE", 0);
        simulator.script("callback", "OUT_OF_ORDER", 0);
        pay(simulator.bill("METRO-ELECTRIC", "1002003000"), origin() + "/callbacks/metro");
        var first = received.poll(10, TimeUnit.SECONDS);
        var second = received.poll(10, TimeUnit.SECONDS);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().get("webhook-id"))
                .isNotEqualTo(first.headers().get("webhook-id"));
        pay(simulator.bill("CLEARWATER", "3004005009"), origin() + "/callbacks/metro");
        assertThat(List.of(status(received.poll(10, TimeUnit.SECONDS)), status(received.poll(10, TimeUnit.SECONDS))))
                .containsExactlyInAnyOrder("completed", "pending");
    }

    private static String status(News news) throws IOException {
        return SimulatorRun.JSON.readTree(news.body()).path("billPaymentStatus").asText();
    }

    @Test
    void nobodyElseIsEverCalled() {
        var accepted = pay(simulator.bill("METRO-ELECTRIC", "1002003000"), "http://169.254.169.254/latest");
        assertThat(SimulatorRun.json(accepted).path("notificationMethod").asText())
                .isEqualTo("polling");
    }

    @Test
    void aChargeBackIsToldSignedAndAsOftenAsWanted() throws Exception {
        var order = SimulatorRun.sample("card-payment.json")
                .replaceFirst("\\{", "{\"callbackUrl\":\"" + origin() + "/cards\",");
        var opened = SimulatorRun.json(simulator.charge("key-00001", order));
        simulator.submit(opened.path("payUrl").asText(), "4242424242424242");
        received.poll(10, TimeUnit.SECONDS);
        var request = "{\"paymentId\":\"%s\",\"id\":\"cb_1\",\"times\":2}"
                .formatted(opened.path("id").asText());
        assertThat(simulator.post("/charge-backs", request).statusCode()).isEqualTo(202);
        for (var time = 0; time < 2; time++) {
            var news = received.poll(10, TimeUnit.SECONDS);
            var told = SimulatorRun.JSON.readTree(news.body());
            assertThat(told.path("type").asText()).isEqualTo("charge_back");
            assertThat(told.path("id").asText()).isEqualTo("cb_1");
            assertThat(told.path("reference")).isEqualTo(opened.path("reference"));
            assertThat(told.path("amount")).isEqualTo(opened.path("amount"));
            assertSigned(news);
        }
        assertThat(simulator
                        .post("/charge-backs", "{\"paymentId\":\"pay_none\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPaymentIsToldOfAsIfItStoodOtherwiseWhileTheBooksKeepTheTruth() throws Exception {
        var bill = simulator.bill("METRO-ELECTRIC", "1002003000");
        var key = SimulatorRun.key();
        simulator.send(simulator
                .payment(bill.path("billReference").asText(), key, SimulatorRun.body(bill))
                .header("X-Callback-URL", origin() + "/callbacks/metro"));
        received.poll(10, TimeUnit.SECONDS);
        assertThat(simulator
                        .post("/callbacks", "{\"key\":\"%s\",\"status\":\"FAILED\"}".formatted(key))
                        .statusCode())
                .isEqualTo(202);
        var news = received.poll(10, TimeUnit.SECONDS);
        assertThat(SimulatorRun.JSON.readTree(news.body()).path("errorCode").asText())
                .isEqualTo("requestDeclined");
        assertSigned(news);
        assertThat(simulator.get("/books/payments?correlationId=" + key).body()).contains("\"SUCCEEDED\"");
        assertThat(simulator
                        .post("/callbacks", "{\"key\":\"nobody\",\"status\":\"FAILED\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void eachStepOfARideIsToldSigned() throws Exception {
        simulator.post("/rides/pace", "{\"millis\":700}");
        var taxi = new TaxiRun(simulator);
        var offer = taxi.offer("Mill Road");
        var key = SimulatorRun.key();
        taxi.book(key, offer, TaxiRun.cap(offer), origin() + "/taxi");
        var told = new ArrayList<String>();
        do {
            var news = received.poll(10, TimeUnit.SECONDS);
            assertSigned(news);
            var ride = SimulatorRun.JSON.readTree(news.body()).path("properties");
            assertThat(ride.path("id").asText()).isEqualTo(key);
            told.add(ride.path("status").asText());
        } while (!told.containsAll(List.of("CONFIRMED", "STARTED", "SETTLED")));
        simulator.post("/callbacks", "{\"key\":\"%s\",\"status\":\"FAILED\"}".formatted(key));
        assertThat(received.poll(10, TimeUnit.SECONDS).body()).contains("ABENDED");
        assertThat(taxi.status(key)).isEqualTo("SETTLED");
    }

    private HttpResponse<String> pay(com.fasterxml.jackson.databind.JsonNode bill, String callbackUrl) {
        var reference = bill.path("billReference").asText();
        return simulator.send(simulator
                .payment(reference, SimulatorRun.key(), SimulatorRun.body(bill))
                .header("X-Callback-URL", callbackUrl));
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + merchant.getAddress().getPort());
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = Map.of(
                "webhook-id", exchange.getRequestHeaders().getFirst("webhook-id"),
                "webhook-timestamp", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                "webhook-signature", exchange.getRequestHeaders().getFirst("webhook-signature"));
        received.add(new News(exchange.getRequestMethod(), body, headers));
        exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 204, -1);
        exchange.close();
    }

    private static void assertSigned(News news) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("sandbox-callback-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var content =
                news.headers().get("webhook-id") + "." + news.headers().get("webhook-timestamp") + "." + news.body();
        var signature = Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(news.headers().get("webhook-signature")).isEqualTo("v1," + signature);
    }
}
