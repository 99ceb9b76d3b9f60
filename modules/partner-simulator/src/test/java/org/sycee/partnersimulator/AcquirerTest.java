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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcquirerTest {

    private static final String GOOD_CARD = "4242424242424242";

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
    void aPayerEntersACardAndComesBack() {
        var opened = open("r1");
        assertThat(opened.path("status").asText()).isEqualTo("AWAITING_PAYER");
        var answer = simulator.submit(opened.path("payUrl").asText(), GOOD_CARD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:8080/top-ups/7");
        var paid = simulator.cardPayment("r1");
        assertThat(paid.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(paid.at("/card/lastFour").asText()).isEqualTo("4242");
        assertThat(paid.at("/card/brand").asText()).isEqualTo("visa");
        assertThat(paid.at("/card/expiryYear").asInt()).isEqualTo(2039);
        assertThat(paid.at("/amount/amount").asLong()).isEqualTo(20_000);
    }

    @Test
    void theCardNumberIsNotInTheBooks() throws IOException {
        simulator.submit(open("r1").path("payUrl").asText(), GOOD_CARD);
        assertThat(Files.readString(books.resolve("books.jsonl")))
                .contains("4242")
                .doesNotContain("42424242");
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002,card_declined",
        "4000000000009995,insufficient_funds",
        "4000000000000069,expired_card",
        "4000000000009979,stolen_card",
        "4000000000006975,over_limit",
        "4000000000000119,issuer_unavailable"
    })
    void aBadCardIsDeclinedForGood(String number, String code) {
        var opened = open("r1");
        simulator.submit(opened.path("payUrl").asText(), number);
        assertThat(simulator.cardPayment("r1").path("code").asText()).isEqualTo(code);
        assertThat(simulator.cardPayment("r1").path("card").has("token")).isFalse();
        simulator.submit(opened.path("payUrl").asText(), GOOD_CARD);
        assertThat(simulator.cardPayment("r1").path("status").asText()).isEqualTo("DECLINED");
    }

    @ParameterizedTest
    @CsvSource({"4242424242424241,12/39", "42424242,12/39", "4242424242424242,13/39", "4242424242424242,01/20"})
    void aMistypedCardIsAskedForAgain(String number, String expiry) {
        var opened = open("r1");
        var answer = simulator.submit(opened.path("payUrl").asText(), number, expiry);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"").doesNotContain(number);
        assertThat(simulator.cardPayment("r1").path("status").asText()).isEqualTo("AWAITING_PAYER");
    }

    @Test
    void submittingTwicePaysOnce() {
        var opened = open("r1");
        simulator.submit(opened.path("payUrl").asText(), GOOD_CARD);
        var token = simulator.cardPayment("r1").at("/card/token").asText();
        assertThat(simulator.submit(opened.path("payUrl").asText(), GOOD_CARD).statusCode())
                .isEqualTo(303);
        assertThat(simulator.cardPayment("r1").at("/card/token").asText()).isEqualTo(token);
    }

    @Test
    void aLinkedCardIsChargedDirectly() {
        var charged = charge("r2", link(GOOD_CARD));
        assertThat(charged.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(charged.has("payUrl")).isFalse();
        assertThat(charge("r3", "tok_unknown").at("/error/code").asText()).isEqualTo("no_such_card");
    }

    @Test
    void aCardThatWasGoodWhenItWasSavedIsDeclinedByToken() {
        var charged = charge("r2", link("4000000000000440"));
        assertThat(charged.path("status").asText()).isEqualTo("DECLINED");
        assertThat(charged.path("code").asText()).isEqualTo("insufficient_funds");
    }

    @ParameterizedTest
    @CsvSource({"pay,SUCCEEDED", "refuse,DECLINED", "anything,DECLINED"})
    void aBankThatAsksIsAnsweredOnce(String word, String status) {
        var asked = charge("r2", link("4000000000003154"));
        assertThat(asked.path("status").asText()).isEqualTo("AWAITING_PAYER");
        var url = asked.path("payUrl").asText();
        assertThat(simulator.send(HttpRequest.newBuilder(URI.create(url))).body())
                .contains("Is this you?")
                .doesNotContain("cardNumber");
        assertThat(answer(url, word).statusCode()).isEqualTo(303);
        assertThat(simulator.cardPayment("r2").path("status").asText()).isEqualTo(status);
        answer(url, "pay");
        assertThat(simulator.cardPayment("r2").path("status").asText()).isEqualTo(status);
    }

    @Test
    void noOtherCardAnswersABanksQuestion() {
        var asked = charge("r2", link("4000000000003154"));
        simulator.submit(asked.path("payUrl").asText(), GOOD_CARD);
        assertThat(simulator.cardPayment("r2").path("status").asText()).isEqualTo("AWAITING_PAYER");
    }

    private HttpResponse<String> answer(String payUrl, String word) {
        return simulator.send(HttpRequest.newBuilder(URI.create(payUrl + "/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("answer=" + word)));
    }

    @Test
    void theSameKeyIsTheSamePaymentAndOtherContentIsRefused() {
        var first = simulator.charge("key-00001", body("r1"));
        var again = simulator.charge("key-00001", body("r1"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
        assertThat(simulator.charge("key-00001", body("r9")).statusCode()).isEqualTo(422);
        assertThat(simulator.charge("key-00002", body("r1")).statusCode()).isEqualTo(409);
    }

    @Test
    void anOpenPaymentCanBeCancelledAndIsThenNeverPaid() {
        var opened = open("r1");
        assertThat(cancel(opened).path("status").asText()).isEqualTo("CANCELLED");
        simulator.submit(opened.path("payUrl").asText(), GOOD_CARD);
        assertThat(simulator.cardPayment("r1").path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aPaidPaymentIsNotCancelled() {
        var opened = open("r1");
        simulator.submit(opened.path("payUrl").asText(), GOOD_CARD);
        assertThat(cancel(opened).at("/error/code").asText()).isEqualTo("not_cancellable");
        assertThat(cancel(opened).at("/payment/status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aReferenceCancelledBeforeItIsSeenIsBarredForEver() {
        var cancelled = json(simulator.send(simulator
                .acquirer("/cancellations")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reference\":\"r1\"}"))));
        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(simulator.cardPayment("r1").path("status").asText()).isEqualTo("CANCELLED");
        stop();
        start();
        assertThat(json(simulator.charge("key-00001", body("r1")))
                        .at("/error/code")
                        .asText())
                .isEqualTo("reference_cancelled");
    }

    @Test
    void aPayerMayCancelOnThePage() {
        var opened = open("r1");
        var url = URI.create(opened.path("payUrl").asText() + "/cancel");
        var answer = simulator.send(HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(simulator.cardPayment("r1").path("code").asText()).isEqualTo("cancelled_by_payer");
    }

    @Test
    void anOpenPaymentExpiresAfterHalfAnHour() {
        open("r1");
        simulator.advance(Duration.ofMinutes(31));
        SimulatorRun.until(
                () -> simulator.cardPayment("r1").path("status").asText().equals("EXPIRED"));
    }

    @Test
    void anOpenPaymentCanBeMadeToExpireNowAndAnEndedOneCannot() {
        var body = "{\"paymentId\":\"" + open("r1").path("id").asText() + "\"}";
        assertThat(simulator.post("/expirations", body).statusCode()).isEqualTo(204);
        assertThat(simulator.cardPayment("r1").path("status").asText()).isEqualTo("EXPIRED");
        assertThat(simulator.post("/expirations", body).statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasNeverSeenIsNotFoundAndStrangersLearnNothing() {
        assertThat(simulator.send(simulator.acquirer("/payments?reference=r1")).statusCode())
                .isEqualTo(404);
        assertThat(simulator.get("/acquirer/payments?reference=r1").statusCode())
                .isEqualTo(401);
        assertThat(simulator.post("/acquirer/payments", body("r1")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSlowCardIsPendingAndThenSucceeds() {
        simulator.submit(open("r1").path("payUrl").asText(), "4000000000003220");
        assertThat(simulator.cardPayment("r1").path("status").asText()).isEqualTo("PENDING");
        simulator.advance(Duration.ofSeconds(31));
        SimulatorRun.until(
                () -> simulator.cardPayment("r1").path("status").asText().equals("SUCCEEDED"));
    }

    @Test
    void theCardOfWrongAnswersLiesOnce() {
        simulator.submit(open("r1").path("payUrl").asText(), "4000000000000127");
        assertThat(simulator.cardPayment("r1").at("/amount/amount").asLong()).isEqualTo(20_100);
        assertThat(simulator.cardPayment("r1").at("/amount/amount").asLong()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "/relative", "http://x y"})
    void aReturnUrlMustBeAWebPage(String url) {
        var answer = simulator.charge("key-00001", body("r1").replace("http://localhost:8080/top-ups/7", url));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void thePageLetsNothingInAndSendsItsFormOnlyHomeAndBack() {
        var page = simulator.send(
                HttpRequest.newBuilder(URI.create(open("r1").path("payUrl").asText())));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("form-action 'self' http://localhost:8080")
                .contains("frame-ancestors 'none'");
        assertThat(page.body()).contains("$200.00").doesNotContain("<style").doesNotContain("{{");
    }

    @Test
    void whatAMerchantWritesCannotBecomeHtml() {
        var opened = json(simulator.charge("key-00001", body("r1").replace("Sycee top-up", "<b>x</b>")));
        var page = simulator.send(
                HttpRequest.newBuilder(URI.create(opened.path("payUrl").asText())));
        assertThat(page.body()).contains("&lt;b&gt;x").doesNotContain("<b>x");
    }

    private JsonNode open(String reference) {
        return json(simulator.charge("key-for-" + reference, body(reference)));
    }

    private JsonNode charge(String reference, String token) {
        var body = body(reference).replace("{\n  \"reference\"", "{\"cardToken\":\"" + token + "\",\"reference\"");
        return json(simulator.charge("key-for-" + reference, body));
    }

    private String link(String number) {
        simulator.submit(open("r1").path("payUrl").asText(), number);
        return simulator.cardPayment("r1").at("/card/token").asText();
    }

    private JsonNode cancel(JsonNode payment) {
        return json(simulator.send(simulator
                .acquirer("/payments/" + payment.path("id").asText() + "/cancel")
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    private static String body(String reference) {
        return SimulatorRun.sample("card-payment.json").replace("top-up-7", reference);
    }
}
