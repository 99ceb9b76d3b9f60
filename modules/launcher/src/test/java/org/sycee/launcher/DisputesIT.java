package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payer says that a bill which was paid is wrong: one administrator answers in words, two give the money back. */
class DisputesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless payer;
    private Browserless first;
    private Browserless second;
    private String order;
    private String dispute;

    @BeforeEach
    void payAndDispute() throws Exception {
        payer = sycee.newClient().join();
        payer.topUp(200_00);
        first = Administrator.signInAgain(sycee);
        second = Administrator.second(sycee);
        var paid = payer.pay(
                payer.quote(Numbers.customer()).text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, paid);
        order = paid.text("id");
        Waiting.until(
                PATIENCE,
                "the bill is paid",
                () -> payer.get("/orders/" + order).text("state").equals("SETTLED"));
        assertThat(ofOrder().path("raisable").asBoolean()).isTrue();
        var key = UUID.randomUUID().toString();
        var raised = raise(key);
        Browserless.expect(201, raised);
        assertThat(raise(key).body()).as("the same again").isEqualTo(raised.body());
        dispute = raised.text("id");
        assertThat(raise(UUID.randomUUID().toString()).text("code")).isEqualTo("dispute-open");
        assertThat(ofOrder().path("raisable").asBoolean()).isFalse();
    }

    private Browserless.Answer raise(String key) throws IOException, InterruptedException {
        var body = Map.of("order", order, "reason", "NOT_RECEIVED", "words", "My bill still shows as due.");
        return payer.send("POST", "/disputes", body, key);
    }

    private JsonNode ofOrder() throws IOException, InterruptedException {
        return payer.get("/disputes?order=" + order).body();
    }

    private String deskOf(String deed) {
        return "/admin/disputes/" + dispute + deed;
    }

    private static Browserless.Answer decide(Browserless who, String path) throws IOException, InterruptedException {
        return who.post(path, Map.of("reason", "I have read it."));
    }

    @Test
    void oneAnswersInWordsAndNoMoneyMoves() throws Exception {
        assertThat(lines("open")).contains(dispute);
        var left = payer.available();
        var words = Map.of("words", "The company has booked it today.");
        assertThat(payer.post(deskOf("/answer"), words).status()).isEqualTo(403);
        Browserless.expect(200, first.post(deskOf("/answer"), words));
        Browserless.expect(200, first.post(deskOf("/answer"), words));
        assertThat(second.post(deskOf("/answer"), Map.of("words", "No.")).text("code"))
                .isEqualTo("dispute-moved");
        var seen = payer.get("/disputes/" + dispute);
        assertThat(seen.text("state")).isEqualTo("ANSWERED");
        assertThat(seen.body().at("/answer/words").asText()).isEqualTo("The company has booked it today.");
        assertThat(seen.body().path("answer").has("refund")).isFalse();
        assertToldOnce();
        assertThat(lines("open")).doesNotContain(dispute);
        assertThat(lines("closed")).contains(dispute);
        assertThat(payer.available()).isEqualTo(left);
        Browserless.expect(201, raise(UUID.randomUUID().toString()));
    }

    @Test
    void whatOneWouldGiveBackAnotherApprovesAndItIsBackOnce() throws Exception {
        var quote = first.get(deskOf("/refund-quote"));
        Browserless.expect(200, quote);
        var other = propose(Browserless.usd(1));
        assertThat(other.text("code")).isEqualTo("refund-changed");
        var proposed = propose(Browserless.usd(quote.body().at("/amount/amount").asLong()));
        Browserless.expect(200, proposed);
        var approval =
                deskOf("/proposals/" + proposed.body().at("/proposals/0/id").asText() + "/approve");
        assertThat(payer.get("/disputes/" + dispute).text("state"))
                .as("the payer hears of no proposal")
                .isEqualTo("OPEN");
        var own = decide(first, approval);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("code")).isEqualTo("own-proposal");
        assertThat(own.text("money")).contains("No money has moved");
        assertThat(payer.get("/orders/" + order).body().path("refunds")).isEmpty();

        Browserless.expect(200, decide(second, approval));
        Browserless.expect(200, decide(second, approval));
        Waiting.until(
                PATIENCE,
                "the refund has answered it",
                () -> payer.get("/disputes/" + dispute).text("state").equals("ANSWERED"));
        var answer = payer.get("/disputes/" + dispute).body().path("answer");
        assertThat(answer.path("words").asText()).isEqualTo("You are right, here it is.");
        var refunds = payer.get("/orders/" + order).body().path("refunds");
        assertThat(refunds).hasSize(1);
        assertThat(refunds.path(0).path("id")).isEqualTo(answer.path("refund"));
        assertThat(refunds.path(0).path("state").asText()).isEqualTo("SETTLED");
        assertThat(payer.available()).isEqualTo(200_00);
        assertToldOnce();
        assertThat(first.get("/admin/audit-log").body().toString())
                .contains("dispute-refund-proposed", "dispute-refund-approved", "dispute-refunded");
    }

    private Browserless.Answer propose(Map<String, Object> amount) throws IOException, InterruptedException {
        return first.post(deskOf("/proposals"), Map.of("words", "You are right, here it is.", "amount", amount));
    }

    private List<String> lines(String show) throws IOException, InterruptedException {
        return first.get("/admin/disputes?show=" + show).body().path("items").findValuesAsText("id");
    }

    private void assertToldOnce() throws Exception {
        Waiting.until(PATIENCE, "the answer is told", () -> !told().isEmpty());
        assertThat(told()).containsExactly("/orders/" + order);
    }

    private List<String> told() throws IOException, InterruptedException {
        var told = new ArrayList<String>();
        for (var notice : payer.get("/notices").body().path("items")) {
            if (notice.path("kind").asText().equals("DISPUTE_ANSWERED")) {
                told.add(notice.path("subject").asText());
            }
        }
        return told;
    }

    @AfterEach
    void theBooksBalance() throws Exception {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
    }
}
