package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half of what was asked for is delivered: so say the answers, and so say the books. */
class PartsTest {

    private @TempDir Path books;
    private SimulatorRun simulator;
    private String key;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        key = key();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void assertBooked(long promised, long taken) {
        var booked = simulator.booked(key).path(0);
        assertThat(booked.at("/promised/amount").asLong()).isEqualTo(promised);
        assertThat(booked.at("/amount/amount").asLong()).isEqualTo(taken);
    }

    private JsonNode harboursBill() {
        return simulator.bill("HARBOUR-POWER", "9000000043");
    }

    @Test
    void aBillStaysDueForTheRest() {
        simulator.script("bill-payment", "PART", 0);
        var answer = json(simulator.pay(harboursBill(), key));
        assertThat(answer.path("billPaymentStatus").asText()).isEqualTo("completed");
        assertThat(answer.path("amountPaid").asText()).isEqualTo("42.1");
        assertBooked(8_420, 4_210);
        assertThat(harboursBill().path("amountDue").asText()).isEqualTo("42.1");
        var paid = answer.path("serviceProviderPaymentReference").asText();
        assertThat(json(simulator.get("/gsma/transactions/" + paid))
                        .at("/metadata/0/value")
                        .asText())
                .as("no more can be given back than was taken")
                .isEqualTo("42.1");
    }

    @Test
    void theSameRequestAgainIsStillThatPart() {
        var bill = harboursBill();
        simulator.script("bill-payment", "PART", 0);
        var first = simulator.pay(bill, key);
        assertThat(simulator.pay(bill, key).body()).isEqualTo(first.body());
        assertThat(simulator.booked(key)).hasSize(1);
    }

    @Test
    void airtimeIsSoldInPartAndTakenBackInPart() {
        simulator.script("bill-payment", "PART", 0);
        var sold = airtime("/recharges", """
                {"reference":"%s","operator":"FERN-TELECOM","number":"2025550143",
                 "amount":{"amount":1001,"currency":"USD"}}""".formatted(key));
        assertThat(sold.at("/amount/amount").asLong()).isEqualTo(501);
        assertBooked(1_001, 501);
        var recharge = key;
        SimulatorRun.until(
                () -> simulator.booked(recharge).at("/0/status").asText().equals("SUCCEEDED"));
        key = key();
        simulator.script("refund", "PART", 0);
        var back = airtime("/refunds", """
                {"reference":"%s","recharge":"%s","amount":{"amount":500,"currency":"USD"}}""".formatted(key, recharge));
        assertThat(back.at("/amount/amount").asLong()).isEqualTo(250);
        assertBooked(500, 250);
    }

    private JsonNode airtime(String path, String body) {
        return json(simulator.send(simulator
                .to("/airtime" + path)
                .header("Authorization", "Bearer sandbox-airtime-key")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    @Test
    void aCardIsChargedAndPaidOutToInPart() {
        var opened = json(simulator.charge("key-00001", SimulatorRun.sample("card-payment.json")));
        simulator.submit(opened.path("payUrl").asText(), "4242424242424242");
        var token = simulator.cardPayment("top-up-7").at("/card/token").asText();
        var body = """
                {"reference":"%s","amount":{"amount":900,"currency":"USD"},"cardToken":"%s"%s}""";
        simulator.script("card-payment", "PART", 0);
        var charged = json(simulator.charge(
                key, body.formatted(key, token, ",\"returnUrl\":\"http://localhost:8080/top-ups/8\"")));
        assertThat(charged.at("/amount/amount").asLong()).isEqualTo(450);
        assertBooked(900, 450);
        key = key();
        simulator.script("card-payout", "PART", 0);
        var paidOut = json(simulator.send(simulator
                .acquirer("/payouts")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.formatted(key, token, "")))));
        assertThat(paidOut.at("/amount/amount").asLong()).isEqualTo(450);
        assertBooked(900, 450);
    }

    @Test
    void aDriverIsTippedInPart() {
        var taxi = new TaxiRun(simulator);
        var ride = taxi.booked("Lantern Lane");
        taxi.await(ride, "SETTLED");
        simulator.script("ride-tip", "PART", 0);
        assertThat(TaxiRun.cents(json(taxi.tip(key, ride, 300)).at("/features/0/properties")))
                .isEqualTo(150);
        assertBooked(300, 150);
    }

    @Test
    void booksThatKnewNoPartsAreWhole() throws IOException {
        simulator.pay(harboursBill(), key);
        simulator.close();
        var file = books.resolve("books.jsonl");
        var older = Files.readString(file).replace(",\"inPart\":false", "");
        assertThat(older).doesNotContain("inPart").contains(key);
        Files.writeString(file, older);
        simulator = SimulatorRun.start(books);
        assertBooked(8_420, 8_420);
    }
}
