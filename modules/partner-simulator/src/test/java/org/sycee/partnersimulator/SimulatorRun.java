package org.sycee.partnersimulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A simulator for a test, and the questions that tests put to it. */
public final class SimulatorRun implements AutoCloseable {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final PartnerSimulator simulator;

    private SimulatorRun(PartnerSimulator simulator) {
        this.simulator = simulator;
    }

    public static SimulatorRun start(Path books) {
        return start(books, URI.create("http://localhost:8080"));
    }

    public static SimulatorRun start(Path books, URI callbackBase) {
        return new SimulatorRun(PartnerSimulator.start(new Settings(
                0, books, callbackBase, Duration.ofMillis(100), Duration.ofMillis(100), SharedKeys.SANDBOX)));
    }

    public URI at(String path) {
        return URI.create(simulator.base() + path);
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(PATIENCE);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(to(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder payment(String billReference, String key, String body) {
        return to("/gsma/bills/" + billReference + "/payments")
                .header("Content-Type", "application/json")
                .header("X-CorrelationID", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<String> pay(JsonNode bill, String key) {
        return send(payment(bill.path("billReference").asText(), key, body(bill)));
    }

    public HttpRequest.Builder reversal(String transaction, String key, String body) {
        return to(transaction + "/reversals")
                .header("Content-Type", "application/json")
                .header("X-CorrelationID", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public static String body(JsonNode bill) {
        return sample("bill-payment.json")
                .replace("84.2", bill.path("amountDue").asText());
    }

    public HttpResponse<String> bills(String company, String customer) {
        return get("/gsma/accounts/consumerno@" + customer + "$serviceprovider@" + company + "/bills");
    }

    public JsonNode bill(String company, String customer) {
        return json(bills(company, customer)).path(0);
    }

    public HttpRequest.Builder acquirer(String path) {
        return to("/acquirer" + path).header("Authorization", "Bearer sandbox-acquirer-key");
    }

    public HttpResponse<String> charge(String idempotencyKey, String body) {
        return send(acquirer("/payments")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonNode cardPayment(String reference) {
        return json(send(acquirer("/payments?reference=" + reference)));
    }

    public HttpResponse<String> submit(String payUrl, String cardNumber) {
        return submit(payUrl, cardNumber, "12/39");
    }

    public HttpResponse<String> submit(String payUrl, String cardNumber, String expiry) {
        var form = "cardNumber=" + cardNumber + "&expiry=" + expiry.replace("/", "%2F") + "&cvc=123";
        return send(HttpRequest.newBuilder(URI.create(payUrl))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public void script(String target, String mode, long delayMillis) {
        post("/faults", "{\"target\":\"%s\",\"mode\":\"%s\",\"delayMillis\":%d}".formatted(target, mode, delayMillis));
    }

    public void advance(Duration by) {
        post("/clock/advance", "{\"seconds\":" + by.toSeconds() + "}");
    }

    /** The payments of this key (or all, for an empty one) as the books have them. */
    public JsonNode booked(String key) {
        return json(get("/books/payments?correlationId=" + key)).path("items");
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sample(String name) {
        try (var in = SimulatorRun.class.getResourceAsStream("/samples/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** Waits until the question is answered by true. */
    public static void until(Callable<Boolean> question) {
        var end = Instant.now().plus(PATIENCE);
        try {
            while (!question.call()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("waited in vain");
                }
                Thread.sleep(20);
            }
        } catch (AssertionError e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
