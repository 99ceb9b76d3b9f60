package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's front takes a request, cuts its caller off, and hands it to the desk later. */
class SlowQueueTest {

    private static final int NOT_FOUND = 404;

    private @TempDir Path books;
    private SimulatorRun simulator;
    private TaxiRun taxi;
    private String key;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        taxi = new TaxiRun(simulator);
        key = key();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** The next request to the target waits until it is told to be delivered. */
    private void queued(String target, Supplier<HttpResponse<String>> sending) {
        simulator.script(target, "QUEUED", 0);
        assertThatThrownBy(sending::get).isInstanceOf(UncheckedIOException.class);
    }

    private int delivered() {
        return json(simulator.post("/queue/deliver", "{}")).path("delivered").asInt();
    }

    /** What is sent is not known before it is delivered, and done once, whether it is sent again before or after. */
    private void assertDoneOnce(String target, Supplier<HttpResponse<String>> sending, Supplier<Integer> inquiry) {
        queued(target, sending);
        assertThat(inquiry.get()).isEqualTo(NOT_FOUND);
        assertThat(simulator.booked(key)).isEmpty();
        assertThat(delivered()).isEqualTo(1);
        assertThat(inquiry.get()).isEqualTo(200);
        var reference = reference();
        assertThat(sending.get().statusCode()).isLessThan(300);
        queued(target, sending);
        assertThat(delivered()).isEqualTo(1);
        assertThat(reference()).isEqualTo(reference);
    }

    private String reference() {
        assertThat(simulator.booked(key)).hasSize(1);
        return simulator.booked(key).at("/0/partnerReference").asText();
    }

    @Test
    void aBillIsPaidLateOnce() {
        var bill = simulator.bill("METRO-ELECTRIC", "9000000043");
        assertDoneOnce("bill-payment", () -> simulator.pay(bill, key), this::response);
    }

    private int response() {
        return simulator.get("/gsma/responses/" + key).statusCode();
    }

    @Test
    void aBillIsGivenBackLateOnce() {
        var paid = json(simulator.pay(simulator.bill("HARBOUR-POWER", "9000000043"), key()));
        var transaction = "/gsma/transactions/"
                + paid.path("serviceProviderPaymentReference").asText();
        var body = "{\"type\":\"reversal\",\"amount\":\"80\",\"currency\":\"USD\"}";
        assertDoneOnce("refund", () -> simulator.send(simulator.reversal(transaction, key, body)), this::response);
    }

    @Test
    void airtimeIsSoldAndTakenBackLateOnce() {
        assertDoneOnce("bill-payment", () -> recharged(key), () -> airtime("/recharges/" + key));
        var recharge = key;
        key = key();
        var body = "{\"reference\":\"%s\",\"recharge\":\"%s\",\"amount\":{\"amount\":100,\"currency\":\"USD\"}}";
        SimulatorRun.until(
                () -> simulator.booked(recharge).at("/0/status").asText().equals("SUCCEEDED"));
        assertDoneOnce(
                "refund", () -> sold("/refunds", body.formatted(key, recharge)), () -> airtime("/refunds/" + key));
    }

    private HttpResponse<String> recharged(String reference) {
        return sold("/recharges", """
                {"reference":"%s","operator":"FERN-TELECOM","number":"2025550143",
                 "amount":{"amount":1000,"currency":"USD"}}""".formatted(reference));
    }

    private HttpResponse<String> sold(String path, String body) {
        return simulator.send(toAirtime(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private int airtime(String path) {
        return simulator.send(toAirtime(path)).statusCode();
    }

    private HttpRequest.Builder toAirtime(String path) {
        return simulator.to("/airtime" + path).header("Authorization", "Bearer sandbox-airtime-key");
    }

    @Test
    void aCardIsChargedAndPaidOutToLateOnce() {
        var opened = json(simulator.charge("key-00001", SimulatorRun.sample("card-payment.json")));
        simulator.submit(opened.path("payUrl").asText(), "4242424242424242");
        var token = simulator.cardPayment("top-up-7").at("/card/token").asText();
        assertDoneOnce("card-payment", () -> charged(token), () -> acquirer("/payments"));
        key = key();
        assertDoneOnce("card-payout", () -> paidOut(token), () -> acquirer("/payouts"));
    }

    private HttpResponse<String> charged(String token) {
        return simulator.charge(key, """
                {"reference":"%s","amount":{"amount":5,"currency":"USD"},"cardToken":"%s",
                 "returnUrl":"http://localhost:8080/top-ups/8"}""".formatted(key, token));
    }

    private HttpResponse<String> paidOut(String token) {
        var body = """
                {"reference":"%s","amount":{"amount":5,"currency":"USD"},"cardToken":"%s"}""".formatted(key, token);
        return simulator.send(simulator
                .acquirer("/payouts")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private int acquirer(String path) {
        return simulator.send(simulator.acquirer(path + "?reference=" + key)).statusCode();
    }

    @Test
    void aChargeThatIsCancelledWhileItWaitsIsNotMade() {
        queued("card-payment", () -> charged("any"));
        simulator.send(simulator
                .acquirer("/cancellations")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reference\":\"" + key + "\"}")));
        assertThat(delivered()).isEqualTo(1);
        assertThat(simulator.booked(key)).isEmpty();
    }

    @Test
    void aRideIsBookedItsDriverTippedAndItsFareGivenBackLateOnce() {
        var offer = taxi.offer("Lantern Lane");
        var ride = key;
        assertDoneOnce(
                "ride-booking",
                () -> taxi.book(ride, offer, TaxiRun.cap(offer)),
                () -> collection("packages/items?packageId="));
        taxi.await(ride, "SETTLED");
        key = key();
        assertDoneOnce("ride-tip", () -> taxi.tip(key, ride, 300), this::payment);
        key = key();
        assertDoneOnce("refund", () -> taxi.claim(key, ride, 100), this::payment);
    }

    private int payment() {
        return collection("payments/items?paymentId=");
    }

    private int collection(String items) {
        return taxi.get("/collections/" + items + key).statusCode();
    }

    @Test
    void aRideThatIsCalledOffWhileItWaitsIsNotDriven() {
        var offer = taxi.offer("Lantern Lane");
        queued("ride-booking", () -> taxi.book(key, offer, TaxiRun.cap(offer)));
        taxi.cancel(key, taxi.options(key).at("/0/properties/id").asText());
        assertThat(delivered()).isEqualTo(1);
        assertThat(simulator.booked(key)).isEmpty();
        assertThat(taxi.status(key)).isEqualTo("CANCELLED");
    }

    @Test
    void aQueueDeliversInItsTime() {
        var bill = simulator.bill("HARBOUR-POWER", "9000000043");
        simulator.script("bill-payment", "QUEUED", Duration.ofHours(1).toMillis());
        assertThatThrownBy(() -> simulator.pay(bill, key)).isInstanceOf(UncheckedIOException.class);
        simulator.advance(Duration.ofMinutes(59));
        assertThat(simulator.booked(key)).isEmpty();
        simulator.advance(Duration.ofMinutes(1));
        SimulatorRun.until(() -> simulator.booked(key).size() == 1);
        assertThat(delivered()).isZero();
    }

    @Test
    void aCustomersFirstSendingWaitsForAMinute() {
        var bill = simulator.bill("HARBOUR-POWER", "9000000308");
        assertThatThrownBy(() -> simulator.pay(bill, key)).isInstanceOf(UncheckedIOException.class);
        assertThat(response()).isEqualTo(NOT_FOUND);
        simulator.advance(Duration.ofMinutes(1));
        SimulatorRun.until(() -> response() == 200);
        assertThat(simulator.pay(bill, key).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWaitsIsLostWithTheScript() {
        var bill = simulator.bill("HARBOUR-POWER", "9000000043");
        queued("bill-payment", () -> simulator.pay(bill, key));
        simulator.send(simulator.to("/faults").DELETE());
        assertThat(delivered()).isZero();
        assertThat(simulator.booked(key)).isEmpty();
    }

    @Test
    void whatTheDeskCannotReadHoldsNobodyUp() {
        queued("bill-payment", () -> simulator.send(simulator.payment("HP-1", key(), "{")));
        JsonNode bill = simulator.bill("HARBOUR-POWER", "9000000043");
        queued("bill-payment", () -> simulator.pay(bill, key));
        assertThat(delivered()).isEqualTo(2);
        assertThat(simulator.booked(key)).hasSize(1);
    }
}
