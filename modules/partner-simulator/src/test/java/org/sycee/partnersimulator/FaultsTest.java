package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.partnersimulator.SimulatorRun.json;
import static org.sycee.partnersimulator.SimulatorRun.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private @TempDir Path books;
    private SimulatorRun simulator;
    private JsonNode bill;
    private String key;

    @BeforeEach
    void start() {
        simulator = SimulatorRun.start(books);
        bill = simulator.bill("HARBOUR-POWER", "9000000043");
        key = key();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT_BEFORE,false",
        "TIMEOUT_AFTER,true",
        "RESET,true",
    })
    void theCallerHearsNothingAndTheBooksKnow(String mode, boolean isPaid) {
        simulator.script("bill-payment", mode, 200);
        assertThatThrownBy(() -> simulator.pay(bill, key)).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.booked(key)).hasSize(isPaid ? 1 : 0);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(isPaid ? 200 : 404);
    }

    @Test
    void aTimeoutHangsUntilTheCallerGivesUp() {
        simulator.script("bill-payment", "TIMEOUT_AFTER", 0);
        var request = simulator.payment(bill.path("billReference").asText(), key, SimulatorRun.body(bill));
        assertThatThrownBy(() -> simulator.send(request.timeout(Duration.ofMillis(500))))
                .hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.booked(key)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_500_BEFORE,500,false",
        "ERROR_500_AFTER,500,true",
        "THROTTLE_429,429,false",
        "HTML_200,200,true",
        "TRUNCATED,201,true",
        "EMPTY,201,true",
    })
    void theAnswerIsBrokenAndTheBooksKnow(String mode, int status, boolean isPaid) {
        simulator.script("bill-payment", mode, 0);
        var answer = simulator.pay(bill, key);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("\"metadata\"");
        assertThat(simulator.booked(key)).hasSize(isPaid ? 1 : 0);
    }

    @Test
    void theAnswerIsHuge() throws Exception {
        simulator.script("bill-payment", "HUGE_50MB", 0);
        var request = simulator.payment(bill.path("billReference").asText(), key, SimulatorRun.body(bill));
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(50L * 1024 * 1024);
        try (var body = answer.body()) {
            assertThat(body.skip(60L * 1024 * 1024)).isEqualTo(50L * 1024 * 1024);
        }
    }

    @Test
    void theAnswerComesOneByteAtATime() {
        simulator.script("bill-payment", "SLOW_1_BYTE_PER_S", 2);
        var begin = Instant.now();
        assertThat(json(simulator.pay(bill, key)).path("billPaymentStatus").asText())
                .isEqualTo("completed");
        assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void theAnswerRefusesWhatTheBooksHavePaid() {
        simulator.script("bill-payment", "SAYS_REJECTED", 0);
        var answer = simulator.pay(bill, key);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("errorCode").asText()).isEqualTo("requestDeclined");
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFaultStrikesByChanceUntilTheCalm() {
        var rate = "{\"target\":\"bill-payment\",\"mode\":\"ERROR_500_AFTER\",\"permille\":1000,\"seed\":7}";
        assertThat(json(simulator.post("/rates", rate)).path("items")).hasSize(1);
        assertThat(simulator.pay(bill, key).statusCode()).isEqualTo(500);
        assertThat(simulator.pay(bill, key).statusCode()).isEqualTo(500);
        assertThat(json(simulator.get("/rates")).at("/items/0/permille").asInt())
                .isEqualTo(1_000);
        assertThat(simulator.send(simulator.to("/rates").DELETE()).statusCode()).isEqualTo(204);
        assertThat(simulator.pay(bill, key).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "callback,RESET",
        "bill-payment,TWICE",
        "bill-inquiry,PENDING_FOR",
        "card-inquiry,PART",
        "ride-booking,PART",
        "card-inquiry,QUEUED",
        "callback,QUEUED",
        "bill-inquiry,SAYS_SUCCEEDED",
        "fetch-bill,SAYS_REJECTED",
        "refund-inquiry,SAYS_REJECTED",
        "callback,SAYS_SUCCEEDED"
    })
    void whatCannotGoWrongThereIsNotPlayed(String target, String mode) {
        var body = "{\"target\":\"%s\",\"mode\":\"%s\",\"permille\":1}".formatted(target, mode);
        assertThat(simulator.post("/rates", body).statusCode()).isEqualTo(400);
        assertThat(simulator
                        .post("/faults", body.replace(",\"permille\":1", ""))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theAnswerLiesAboutTheAmountButNotTheBooks() {
        simulator.script("bill-payment", "WRONG_AMOUNT", 0);
        var answer = simulator.pay(bill, key);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("amountPaid").asText()).isEqualTo("85.2");
        assertThat(simulator.booked(key).at("/0/amount/amount").asLong()).isEqualTo(8_420);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_REFERENCE", "CROSSED"})
    void theAnswerIsAboutSomebodyElse(String mode) {
        simulator.script("bill-payment", mode, 0);
        var answer = json(simulator.pay(simulator.bill("METRO-ELECTRIC", "9000000043"), key));
        assertThat(answer.path("requestingOrganisationTransactionReference").asText())
                .isNotEqualTo("order-7");
        assertThat(answer.path("amountPaid").asText()).isEqualTo("84.2");
    }

    @Test
    void aRejectionIsFinalAndInTheBooks() {
        simulator.script("bill-payment", "REJECT", 0);
        assertThat(simulator.pay(bill, key).statusCode()).isEqualTo(401);
        assertThat(simulator.pay(bill, key).statusCode()).isEqualTo(401);
        assertThat(simulator.booked(key).at("/0/status").asText()).isEqualTo("REJECTED");
        assertThat(simulator.pay(bill, key()).statusCode()).isEqualTo(201);
    }

    @Test
    void anInquiryCanDenyWhatHappened() {
        simulator.pay(bill, key);
        simulator.script("bill-inquiry", "REJECT", 0);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(404);
        assertThat(simulator.get("/gsma/responses/" + key).statusCode()).isEqualTo(200);
    }

    @Test
    void faultsAreUsedInOrderOnceEachAndCanBeTakenBack() {
        simulator.post("/faults", "{\"target\":\"fetch-bill\",\"mode\":\"ERROR_500_BEFORE\",\"times\":2}");
        simulator.script("fetch-bill", "EMPTY", 0);
        simulator.script("fetch-bill", "THROTTLE_429", 0);
        assertThat(fetch().statusCode()).isEqualTo(500);
        assertThat(fetch().statusCode()).isEqualTo(500);
        assertThat(fetch().body()).isEmpty();
        assertThat(json(simulator.get("/faults")).path("items")).hasSize(1);
        assertThat(simulator.send(simulator.to("/faults").DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(fetch().statusCode()).isEqualTo(200);
    }

    @Test
    void aMagicCustomersFaultHitsOnlyTheFirstSendingOfAKey() {
        var magic = simulator.bill("METRO-ELECTRIC", "9000000134");
        assertThat(simulator.pay(magic, key).statusCode()).isEqualTo(500);
        assertThat(simulator.pay(magic, key).statusCode()).isEqualTo(202);
    }

    @Test
    void aCardPaymentCanSucceedUnheard() {
        var opened = json(simulator.charge("key-00001", SimulatorRun.sample("card-payment.json")));
        simulator.submit(opened.path("payUrl").asText(), "4242424242424242");
        var token = simulator.cardPayment("top-up-7").at("/card/token").asText();
        simulator.script("card-payment", "TIMEOUT_AFTER", 100);
        var body = """
                {"reference": "r2", "amount": {"amount": 5, "currency": "USD"}, "cardToken": "%s",
                 "returnUrl": "http://localhost:8080/top-ups/8"}""".formatted(token);
        assertThatThrownBy(() -> simulator.charge("key-00002", body)).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.cardPayment("r2").path("status").asText()).isEqualTo("SUCCEEDED");
        simulator.script("card-payment", "REJECT", 0);
        assertThat(json(simulator.charge("key-00003", body.replace("r2", "r3")))
                        .path("code")
                        .asText())
                .isEqualTo("do_not_honour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"target\":\"moon\",\"mode\":\"RESET\"}",
                "{\"target\":\"fetch-bill\",\"mode\":\"EXPLODE\"}",
                "{\"target\":\"fetch-bill\",\"mode\":\"PENDING_FOR\"}",
                "{\"target\":\"fetch-bill\",\"mode\":\"RESET\",\"times\":0}",
                "{\"target\":\"fetch-bill\",\"mode\":\"RESET\",\"often\":1}",
                "[]",
                "{"
            })
    void aScriptThatMeansNothingIsRefused(String script) {
        assertThat(simulator.post("/faults", script).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> fetch() {
        return simulator.bills("HARBOUR-POWER", "9000000043");
    }
}
