package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bill companies give back. */
class ReversalsTest {

    private @TempDir Path books;
    private SimulatorRun simulator;
    private String paid;
    private String key;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        paid = reference(simulator.pay(simulator.bill("HARBOUR-POWER", "9000000043"), key()));
        key = key();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static String reference(HttpResponse<String> payment) {
        return json(payment).path("serviceProviderPaymentReference").asText();
    }

    private HttpResponse<String> reverse(String key, String amount) {
        var body = "{\"type\":\"reversal\",\"amount\":\"%s\",\"currency\":\"USD\"}".formatted(amount);
        return simulator.send(simulator.reversal("/gsma/transactions/" + paid, key, body));
    }

    private JsonNode metadata() {
        return json(simulator.get("/gsma/transactions/" + paid)).path("metadata");
    }

    private JsonNode inquired() {
        var link = json(simulator.get("/gsma/responses/" + key)).path("link").asText();
        return json(simulator.get("/gsma" + link));
    }

    private static String error(HttpResponse<String> answer) {
        return json(answer).path("errorCode").asText();
    }

    @Test
    void aPaymentTellsWhatWouldBeGivenBackAndUntilWhen() {
        assertThat(metadata().at("/0/value").asText()).isEqualTo("84.2");
        reverse(key, "80");
        assertThat(metadata().at("/0/value").asText()).isEqualTo("4.2");
        reverse(key(), "4.2");
        assertThat(metadata()).isEmpty();
    }

    @Test
    void whatIsGivenBackIsInTheBooksAndFoundByItsKey() {
        var answer = reverse(key, "84.2");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("originalTransactionReference").asText()).isEqualTo(paid);
        assertThat(inquired()).isEqualTo(json(answer));
        assertThat(inquired().path("transactionStatus").asText()).isEqualTo("completed");
        var booked = simulator.booked(key).path(0);
        assertThat(booked.path("kind").asText()).isEqualTo("REFUND");
        assertThat(booked.at("/amount/amount").asLong()).isEqualTo(8_420);
        assertThat(simulator.booked(booked.path("of").asText()).at("/0/kind").asText())
                .isEqualTo("BILL");
    }

    @Test
    void theBillIsDueAgainForWhatWasGivenBack() {
        reverse(key, "30");
        assertThat(simulator
                        .bill("HARBOUR-POWER", "9000000043")
                        .path("amountDue")
                        .asText())
                .isEqualTo("30");
    }

    @Test
    void theSameKeyGivesBackOnce() {
        var first = reverse(key, "10");
        assertThat(json(reverse(key, "10"))).isEqualTo(json(first));
        assertThat(error(reverse(key, "11"))).isEqualTo("duplicateRequest");
        assertThat(metadata().at("/0/value").asText()).isEqualTo("74.2");
    }

    @Test
    void neverIsMoreGivenBackThanWasTaken() {
        assertThat(error(reverse(key, "84.21"))).isEqualTo("greaterThanTransactionMaxValue");
        reverse(key(), "50");
        assertThat(error(reverse(key(), "34.21"))).isEqualTo("greaterThanTransactionMaxValue");
        assertThat(reverse(key(), "34.2").statusCode()).isEqualTo(201);
        assertThat(inquired().path("transactionStatus").asText()).isEqualTo("failed");
    }

    @Test
    void afterThirtyDaysNothingIsGivenBack() {
        simulator.advance(Duration.ofDays(30));
        assertThat(metadata()).isEmpty();
        assertThat(error(reverse(key, "1"))).isEqualTo("incorrectState");
    }

    @Test
    void aTokenForAMeterIsNotTakenBack() {
        var body = SimulatorRun.sample("bill-payment.json").replace("84.2", "25");
        paid = reference(simulator.send(simulator.payment("LP-METER-6007008003", key(), body)));
        assertThat(metadata()).isEmpty();
        assertThat(error(reverse(key, "1"))).isEqualTo("incorrectState");
    }

    @Test
    void whatIsOnItsWayIsNotGivenBackYetButCountsAlready() {
        simulator.script("refund", "PENDING_FOR", 3_600_000);
        var answer = reverse(key, "80");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(inquired().path("transactionStatus").asText()).isEqualTo("pending");
        assertThat(error(reverse(key(), "5"))).isEqualTo("greaterThanTransactionMaxValue");
        simulator.advance(Duration.ofHours(1));
        assertThat(inquired().path("transactionStatus").asText()).isEqualTo("completed");
        var state = "/gsma/requeststates/"
                + json(answer).path("serverCorrelationId").asText();
        assertThat(json(simulator.get(state)).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void aRefusalIsFinal() {
        simulator.script("refund", "REJECT", 0);
        assertThat(error(reverse(key, "5"))).isEqualTo("requestDeclined");
        assertThat(error(reverse(key, "5"))).isEqualTo("requestDeclined");
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("REJECTED");
        assertThat(metadata().at("/0/value").asText()).isEqualTo("84.2");
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT_BEFORE,false", "TIMEOUT_AFTER,true", "RESET,true"})
    void theCallerHearsNothingAndTheBooksKnow(String mode, boolean isGivenBack) {
        simulator.script("refund", mode, 100);
        assertThatThrownBy(() -> reverse(key, "5")).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.booked(key)).hasSize(isGivenBack ? 1 : 0);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(isGivenBack ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_500_BEFORE,500,0",
        "ERROR_500_AFTER,500,1",
        "THROTTLE_429,429,0",
        "SAYS_REJECTED,401,1",
        "SAYS_SUCCEEDED,201,0",
        "WRONG_AMOUNT,201,1",
        "CROSSED,201,1"
    })
    void theAnswerLiesButNotTheBooks(String mode, int status, int booked) {
        simulator.script("refund", mode, 0);
        var answer = reverse(key, "5");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("amount").asText().equals("6")).isEqualTo(mode.equals("WRONG_AMOUNT"));
        assertThat(simulator.booked(key)).hasSize(booked);
        assertThat(simulator.booked(key).findValuesAsText("status")).allMatch("SUCCEEDED"::equals);
    }

    @Test
    void anInquiryCanDenyWhatWasGivenBack() {
        reverse(key, "5");
        simulator.script("refund-inquiry", "REJECT", 0);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(404);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(200);
    }

    @Test
    void itIsOnDiskBeforeItIsAnswered() {
        reverse(key, "5");
        simulator.close();
        simulator = SimulatorRun.start(books);
        assertThat(inquired().path("amount").asText()).isEqualTo("5");
        assertThat(metadata().at("/0/value").asText()).isEqualTo("79.2");
    }

    @Test
    void aRequestThatMeansNothingIsRefused() {
        assertThat(reverse("no-uuid", "5").statusCode()).isEqualTo(400);
        assertThat(reverse(key, "5.10").statusCode()).isEqualTo(400);
        paid = "HP-PAY-NOBODY";
        assertThat(error(reverse(key, "5"))).isEqualTo("identifierError");
        assertThat(simulator.get("/gsma/transactions/" + paid).statusCode()).isEqualTo(404);
    }
}
