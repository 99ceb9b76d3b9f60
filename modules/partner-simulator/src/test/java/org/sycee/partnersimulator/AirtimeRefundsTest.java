package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the airtime seller takes back: of Fern Telecom for a day, of Skyline Mobile nothing. */
class AirtimeRefundsTest {

    private @TempDir Path books;
    private SimulatorRun simulator;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        post("/recharges", """
                {"reference":"fern-0001","operator":"FERN-TELECOM","number":"2025550143",
                 "amount":{"amount":1000,"currency":"USD"}}""");
        SimulatorRun.until(() -> recharge("fern-0001").path("status").asText().equals("completed"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private HttpRequest.Builder airtime(String path) {
        return simulator.to("/airtime" + path).header("Authorization", "Bearer sandbox-airtime-key");
    }

    private HttpResponse<String> post(String path, String body) {
        return simulator.send(airtime(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode recharge(String reference) {
        return json(simulator.send(airtime("/recharges/" + reference)));
    }

    private HttpResponse<String> refund(String reference, String recharge, long amount) {
        return post("/refunds", """
                {"reference":"%s","recharge":"%s","amount":{"amount":%d,"currency":"USD"}}""".formatted(reference, recharge, amount));
    }

    private JsonNode refunded(String reference) {
        return json(simulator.send(airtime("/refunds/" + reference)));
    }

    @Test
    void aRechargeTellsWhatWouldBeTakenBackForADay() {
        assertThat(recharge("fern-0001").at("/refundable/amount").asLong()).isEqualTo(1_000);
        refund("refund-01", "fern-0001", 400);
        assertThat(recharge("fern-0001").at("/refundable/amount").asLong()).isEqualTo(600);
        simulator.advance(Duration.ofDays(1));
        assertThat(recharge("fern-0001").has("refundable")).isFalse();
        assertThat(json(refund("refund-02", "fern-0001", 100)).path("code").asText())
                .isEqualTo("not_refundable");
    }

    @Test
    void theSameReferenceTakesBackOnceAndNeverMoreThanWasPaid() {
        var first = json(refund("refund-01", "fern-0001", 1_000));
        assertThat(first.path("status").asText()).isEqualTo("completed");
        assertThat(json(refund("refund-01", "fern-0001", 1_000))).isEqualTo(first);
        assertThat(refunded("refund-01")).isEqualTo(first);
        assertThat(refund("refund-01", "fern-0001", 999).statusCode()).isEqualTo(409);
        assertThat(simulator.booked("refund-01").at("/0/of").asText()).isEqualTo("fern-0001");
    }

    @Test
    void moreThanWasPaidIsRefusedForGood() {
        assertThat(json(refund("refund-01", "fern-0001", 1_001)).path("code").asText())
                .isEqualTo("refund_too_high");
        assertThat(refunded("refund-01").path("status").asText()).isEqualTo("failed");
    }

    @Test
    void whatWasCreditedAtOnceIsNotTakenBack() {
        post("/recharges", """
                {"reference":"skyline-1","operator":"SKYLINE-MOBILE","number":"2025550143",
                 "amount":{"amount":1000,"currency":"USD"}}""");
        assertThat(recharge("skyline-1").has("refundable")).isFalse();
        assertThat(json(refund("refund-01", "skyline-1", 100)).path("code").asText())
                .isEqualTo("not_refundable");
    }

    @Test
    void whatWasNeverSeenIsSaidToBeUnknown() {
        assertThat(json(refund("refund-01", "nobody-01", 100)).at("/error/code").asText())
                .isEqualTo("recharge_unknown");
        assertThat(refunded("refund-01").at("/error/code").asText()).isEqualTo("not_found");
        assertThat(simulator.get("/airtime/refunds/refund-01").statusCode()).isEqualTo(401);
    }

    @Test
    void aRefundMayTakeItsTime() {
        simulator.script("refund", "PENDING_FOR", 60_000);
        assertThat(json(refund("refund-01", "fern-0001", 100)).path("status").asText())
                .isEqualTo("processing");
        simulator.advance(Duration.ofMinutes(1));
        assertThat(refunded("refund-01").path("status").asText()).isEqualTo("completed");
    }
}
