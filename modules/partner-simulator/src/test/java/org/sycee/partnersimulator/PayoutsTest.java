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

class PayoutsTest {

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
    void aLinkedCardIsPaidOutOncePerKeyAndTheBooksSaySo() {
        var token = linked("4242424242424242");
        var first = payOut("key-00001", "out-1", token, 1_500);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(first).path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(json(first).at("/card/lastFour").asText()).isEqualTo("4242");
        assertThat(json(first).at("/card/token").isMissingNode()).isTrue();
        var again = payOut("key-00001", "out-1", token, 1_500);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(inquiry("out-1")).isEqualTo(json(first));
        assertThat(simulator.booked("out-1")).singleElement().satisfies(line -> {
            assertThat(line.path("kind").asText()).isEqualTo("CARD_PAYOUT");
            assertThat(line.at("/amount/amount").asLong()).isEqualTo(1_500);
        });
    }

    @Test
    void aKeyOrAReferenceIsNotUsedTwiceForDifferentThings() {
        var token = linked("4242424242424242");
        payOut("key-00001", "out-1", token, 1_500);
        assertThat(errorOf(payOut("key-00001", "out-1", token, 1_600))).isEqualTo("idempotency_key_reused");
        assertThat(errorOf(payOut("key-00002", "out-1", token, 1_500))).isEqualTo("reference_used");
        assertThat(simulator.booked("out-1")).hasSize(1);
    }

    @Test
    void anUnknownCardAndOneThatTakesNothingAreRefused() {
        assertThat(errorOf(payOut("key-00001", "out-1", "tok_nobody", 1_500))).isEqualTo("no_such_card");
        assertThat(json(simulator.send(simulator.acquirer("/payouts?reference=out-1")))
                        .at("/error/code")
                        .asText())
                .isEqualTo("not_found");
        var declined = json(payOut("key-00002", "out-2", linked("4000000000008880"), 1_500));
        assertThat(declined.path("status").asText()).isEqualTo("DECLINED");
        assertThat(declined.path("code").asText()).isEqualTo("payouts_not_accepted");
    }

    @Test
    void aSlowPayoutIsPendingUntilItsTimeAndThenSucceeds() {
        var token = linked("4000000000003220");
        simulator.advance(Duration.ofSeconds(31));
        assertThat(json(payOut("key-00001", "out-1", token, 1_500))
                        .path("status")
                        .asText())
                .isEqualTo("PENDING");
        simulator.advance(Duration.ofSeconds(31));
        assertThat(inquiry("out-1").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aRestartForgetsNoPayout() {
        var made = json(payOut("key-00001", "out-1", linked("4242424242424242"), 1_500));
        simulator.close();
        simulator = SimulatorRun.start(books);
        assertThat(inquiry("out-1")).isEqualTo(made);
    }

    /** The token that a card has after it was paid with. */
    private String linked(String number) {
        var order = SimulatorRun.sample("card-payment.json");
        var opened = json(simulator.charge("link-00001", order));
        simulator.submit(opened.path("payUrl").asText(), number);
        return simulator.cardPayment("top-up-7").at("/card/token").asText();
    }

    private HttpResponse<String> payOut(String key, String reference, String token, long amount) {
        var body = """
                {"reference":"%s","amount":{"amount":%d,"currency":"USD"},"cardToken":"%s"}""".formatted(reference, amount, token);
        return simulator.send(simulator
                .acquirer("/payouts")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode inquiry(String reference) {
        return json(simulator.send(simulator.acquirer("/payouts?reference=" + reference)));
    }

    private static String errorOf(HttpResponse<String> answer) {
        return json(answer).at("/error/code").asText();
    }
}
