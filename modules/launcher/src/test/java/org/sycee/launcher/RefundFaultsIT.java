package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F28: money back of a bill that was paid, from a company that is silent, lies, or is asked by a crowd. */
class RefundFaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless payer;
    private Browserless.Answer paid;

    @BeforeEach
    void pay() throws Exception {
        payer = sycee.newClient().join();
        payer.topUp(200_00);
        var payment = payer.pay(
                payer.quote(Numbers.customer()).text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        becomes(payment.text("id"), "SETTLED");
        paid = payer.get("/orders/" + payment.text("id"));
        assertThat(paid.body().path("refundable").asBoolean()).isTrue();
    }

    private Browserless.Answer refund(long amount, String key) throws IOException, InterruptedException {
        return payer.send(
                "POST", "/orders/" + paid.text("id") + "/refunds", Map.of("amount", Browserless.usd(amount)), key);
    }

    private void becomes(String order, String state) {
        Waiting.until(
                PATIENCE,
                "the order is " + state,
                () -> payer.get("/orders/" + order).text("state").equals(state));
    }

    private void misbehave(String target, String mode) throws IOException, InterruptedException {
        var fault = "{\"target\":\"%s\",\"mode\":\"%s\",\"times\":1,\"delayMillis\":660000}".formatted(target, mode);
        Browserless.expect(201, payer.simulator("POST", "/faults", fault));
    }

    /** What the company really gave back of what was paid. */
    private List<JsonNode> givenBack() throws IOException, InterruptedException {
        var key = Administrator.signInAgain(sycee)
                .get("/admin/orders/" + paid.text("id"))
                .body()
                .path("call")
                .path("key")
                .asText();
        var all =
                payer.simulator("GET", "/books/payments?kind=REFUND", "").body().path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("of").asText().equals(key))
                .filter(one -> one.path("status").asText().equals("SUCCEEDED"))
                .toList();
    }

    @Test
    void whatWasQuotedComesBackOnceWithTheFeeAndEachNamesTheOther() throws Exception {
        var quote = payer.get("/orders/" + paid.text("id") + "/refund-quote");
        Browserless.expect(200, quote);
        assertThat(quote.body().path("total")).isEqualTo(paid.body().path("total"));
        var key = UUID.randomUUID().toString();
        var placed = refund(Numbers.PLAIN_BILL, key);
        Browserless.expect(201, placed);
        becomes(placed.text("id"), "SETTLED");
        var again = refund(Numbers.PLAIN_BILL, key);
        assertThat(again.text("id")).isEqualTo(placed.text("id"));
        assertThat(refund(1, key).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(payer.available()).isEqualTo(200_00);
        assertThat(givenBack()).hasSize(1);
        var parent = payer.get("/orders/" + paid.text("id")).body();
        assertThat(parent.path("refunds").path(0).path("id").asText()).isEqualTo(placed.text("id"));
        assertThat(parent.path("refundable").asBoolean()).isFalse();
        assertThat(payer.get("/orders/" + placed.text("id")).text("refundOf")).isEqualTo(paid.text("id"));
        assertThat(payer.get("/movements")
                        .body()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("REFUND");
        assertThat(refund(1, UUID.randomUUID().toString()).text("code")).isEqualTo("refund-above-captured");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMEOUT_AFTER",
                "TIMEOUT_BEFORE",
                "ERROR_500_AFTER",
                "HTML_200",
                "TRUNCATED",
                "WRONG_AMOUNT",
                "WRONG_REFERENCE"
            })
    void whateverTheAnswerTheMoneyComesBackOnce(String mode) throws Exception {
        misbehave("refund", mode);
        var placed = refund(Numbers.PLAIN_BILL, UUID.randomUUID().toString());
        Browserless.expect(201, placed);
        assertThat(placed.text("outcome")).isNotEqualTo("FAILED");
        becomes(placed.text("id"), "SETTLED");
        assertThat(payer.available()).isEqualTo(200_00);
        assertThat(givenBack()).hasSize(1);
    }

    @Test
    void aRefusedRefundLeavesWhatWasPaidPaid() throws Exception {
        misbehave("refund", "REJECT");
        var placed = refund(Numbers.PLAIN_BILL, UUID.randomUUID().toString());
        becomes(placed.text("id"), "RELEASED");
        assertThat(payer.available()).isEqualTo(200_00 - Numbers.PLAIN_BILL);
        assertThat(givenBack()).isEmpty();
    }

    @Test
    void aCrowdGetsNoMoreBackThanWasPaid() throws Exception {
        var threads = Executors.newFixedThreadPool(12);
        var asked = new ArrayList<Callable<Browserless.Answer>>();
        for (var i = 0; i < 12; i++) {
            asked.add(() -> refund(20_00, UUID.randomUUID().toString()));
        }
        var placed = new ArrayList<String>();
        for (var answer : threads.invokeAll(asked)) {
            if (answer.get().status() == 201) {
                placed.add(answer.get().text("id"));
            } else {
                assertThat(answer.get().text("code")).isEqualTo("refund-above-captured");
                assertThat(answer.get().text("money")).isNotEmpty();
            }
        }
        threads.shutdown();
        assertThat(placed).as("four times 20.00 of 84.20").hasSize(4);
        placed.forEach(one -> becomes(one, "SETTLED"));
        assertThat(payer.available()).isEqualTo(200_00 - Numbers.PLAIN_BILL + 80_00);
        assertThat(givenBack()).hasSize(4);
    }

    @Test
    void inDoubtAtTheDeadlineThePayerHasTheMoneyAndTheDoubtEndsWithTheLateAnswer() throws Exception {
        misbehave("refund", "PENDING_FOR");
        var placed = refund(Numbers.PLAIN_BILL, UUID.randomUUID().toString());
        var administrator = Administrator.signInAgain(sycee);
        Administrator.of(sycee).advanceClock(DEADLINE);
        becomes(placed.text("id"), "SUSPENDED");
        assertThat(payer.available()).isEqualTo(200_00);
        assertThat(payer.get("/orders/" + placed.text("id")).text("outcome")).isEqualTo("SUCCEEDED");
        var doubt = administrator.get("/admin/cases/" + placed.text("id"));
        Browserless.expect(200, doubt);
        assertThat(doubt.text("kind")).isEqualTo("REFUND");
        assertThat(givenBack())
                .as("I8: what our books doubt is what theirs do not have")
                .isEmpty();
        Administrator.of(sycee).advanceClock(Duration.ofMinutes(2));
        Waiting.until(
                PATIENCE,
                "asked again, the order is RESOLVED",
                () -> administrator
                        .post("/admin/orders/" + placed.text("id") + "/hurry", Map.of())
                        .text("state")
                        .equals("RESOLVED"));
        assertThat(administrator.get("/admin/cases/" + placed.text("id")).text("resolution"))
                .isEqualTo("PAID_BACK");
        assertThat(payer.available()).isEqualTo(200_00);
        assertThat(givenBack()).hasSize(1);
    }

    @AfterEach
    void theBooksBalance() throws IOException, InterruptedException {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
    }
}
