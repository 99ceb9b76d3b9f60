package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partnersimulator.SimulatorRun.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankAccountsTest {

    private static final String ORDINARY = "0001 2345-6789";

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
    void anAccountIsNamedOnThePageAndItsNumberIsNowhere() throws IOException {
        var opened = open("link-1");
        assertThat(opened.path("status").asText()).isEqualTo("AWAITING_PERSON");
        assertThat(open("link-1").path("linkUrl")).as("one page per reference").isEqualTo(opened.path("linkUrl"));
        var back = submit(opened, "", "First+River+Bank", ORDINARY);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains("http://localhost:8080/bank-accounts/1");
        var linked = inquiry("link-1");
        assertThat(linked.path("status").asText()).isEqualTo("LINKED");
        assertThat(linked.at("/account/bank").asText()).isEqualTo("First River Bank");
        assertThat(linked.at("/account/lastFour").asText()).isEqualTo("6789");
        assertThat(linked.at("/account/token").asText()).startsWith("ba_");
        assertThat(open("link-1")).isEqualTo(linked);
        assertThat(Files.readString(books.resolve("books.jsonl"))).doesNotContain("123456789");
        assertThat(page(opened).body()).contains("Your account is added");
    }

    @Test
    void mistakesAreToldBesideTheirFieldsAndAddNothing() {
        var opened = open("link-1");
        var answer = submit(opened, "", "My+Own+Bank", "7777");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the bank", "8 to 17 digits").doesNotContain("7777");
        assertThat(inquiry("link-1").path("status").asText()).isEqualTo("AWAITING_PERSON");
    }

    @Test
    void whoLeavesThePageOrComesTooLateHasAddedNothing() {
        var left = open("link-1");
        assertThat(submit(left, "/cancel", "", "").statusCode()).isEqualTo(303);
        assertThat(inquiry("link-1").path("status").asText()).isEqualTo("CANCELLED");
        submit(left, "", "First+River+Bank", ORDINARY);
        assertThat(inquiry("link-1").has("account")).isFalse();
        var late = open("link-2");
        simulator.advance(Duration.ofMinutes(31));
        submit(late, "", "First+River+Bank", ORDINARY);
        assertThat(inquiry("link-2").path("status").asText()).isEqualTo("EXPIRED");
        assertThat(page(late).body()).contains("The time for this page is over");
    }

    @Test
    void anAccountIsPaidOutToOnceAndTheBooksSaySo() {
        var token = linked(ORDINARY);
        var first = payOut("key-00001", "out-1", token);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(first).path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(json(first).at("/account/lastFour").asText()).isEqualTo("6789");
        assertThat(json(payOut("key-00001", "out-1", token))).isEqualTo(json(first));
        assertThat(simulator.booked("out-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("kind").asText()).isEqualTo("ACCOUNT_PAYOUT"));
    }

    @Test
    void aClosedAccountIsFoundOutByItsBankAfterAWhile() {
        var made = json(payOut("key-00001", "out-1", linked("000111111113")));
        assertThat(made.path("status").asText()).isEqualTo("PENDING");
        assertThat(made.has("code")).isFalse();
        simulator.advance(Duration.ofSeconds(4));
        var ended = json(simulator.send(simulator.acquirer("/payouts?reference=out-1")));
        assertThat(ended.path("status").asText()).isEqualTo("DECLINED");
        assertThat(ended.path("code").asText()).isEqualTo("account_closed");
    }

    @Test
    void aRestartForgetsNoAccount() {
        var token = linked(ORDINARY);
        simulator.close();
        simulator = SimulatorRun.start(books);
        assertThat(payOut("key-00001", "out-1", token).statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsNoLinkNoTokenOrBothIsRefused() {
        assertThat(simulator.get("/acquirer/link/link_none").statusCode()).isEqualTo(404);
        assertThat(simulator
                        .send(simulator.acquirer("/bank-accounts?reference=none"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(simulator.get("/acquirer/bank-accounts?reference=none").statusCode())
                .isEqualTo(401);
        assertThat(asked("{\"reference\":\"link-1\",\"returnUrl\":\"javascript:alert(1)\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(payOut("key-00001", "out-1", "ba_none").statusCode()).isEqualTo(404);
        assertThat(paidOut("key-00002", "\"cardToken\":\"tok_1\",\"accountToken\":\"ba_1\"")
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode open(String reference) {
        var body =
                "{\"reference\":\"%s\",\"returnUrl\":\"http://localhost:8080/bank-accounts/1\"}".formatted(reference);
        return json(asked(body));
    }

    private HttpResponse<String> asked(String body) {
        return simulator.send(simulator.acquirer("/bank-accounts").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode inquiry(String reference) {
        return json(simulator.send(simulator.acquirer("/bank-accounts?reference=" + reference)));
    }

    private HttpResponse<String> page(JsonNode link) {
        return simulator.get("/acquirer/link/" + link.path("id").asText());
    }

    private HttpResponse<String> submit(JsonNode link, String action, String bank, String number) {
        var form = "bank=" + bank + "&accountNumber=" + number.replace(" ", "+");
        return simulator.send(
                HttpRequest.newBuilder(URI.create(link.path("linkUrl").asText() + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String linked(String number) {
        submit(open("link-" + number.hashCode()), "", "Lantern+Savings", number);
        return inquiry("link-" + number.hashCode()).at("/account/token").asText();
    }

    private HttpResponse<String> payOut(String key, String reference, String token) {
        return paidOut(key, "\"accountToken\":\"%s\"".formatted(token), reference);
    }

    private HttpResponse<String> paidOut(String key, String tokens) {
        return paidOut(key, tokens, "out-9");
    }

    private HttpResponse<String> paidOut(String key, String tokens, String reference) {
        var body = "{\"reference\":\"%s\",\"amount\":{\"amount\":1500,\"currency\":\"USD\"},%s}"
                .formatted(reference, tokens);
        return simulator.send(simulator
                .acquirer("/payouts")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
