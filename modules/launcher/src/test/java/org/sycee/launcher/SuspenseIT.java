package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bill whose payment stays on its way past the deadline: the payer is free, and two administrators end the doubt. */
class SuspenseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final String LONGER =
            "{\"target\":\"bill-payment\",\"mode\":\"PENDING_FOR\",\"delayMillis\":3600000}";

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless payer;
    private Browserless first;
    private Browserless second;
    private String order;

    @BeforeEach
    void suspend() throws Exception {
        payer = sycee.newClient().join();
        payer.topUp(200_00);
        first = Administrator.signInAgain(sycee);
        second = Administrator.second(sycee);
        Browserless.expect(201, payer.simulator("POST", "/faults", LONGER));
        var payment = payer.pay(
                payer.quote(Numbers.customer()).text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        order = payment.text("id");
        assertThat(first.get(caseOf("")).status())
                .as("in time there is no case")
                .isEqualTo(404);
        Administrator.of(sycee).advanceClock(DEADLINE);
        becomes("SUSPENDED");
        assertThat(payer.available()).isEqualTo(200_00);
    }

    private String caseOf(String deed) {
        return "/admin/cases/" + order + deed;
    }

    private void becomes(String state) {
        Waiting.until(
                PATIENCE,
                "the order is " + state,
                () -> payer.get("/orders/" + order).text("state").equals(state));
    }

    private String propose(String resolution) throws IOException, InterruptedException {
        var proposed = first.post(
                caseOf("/proposals"),
                Map.of(
                        "resolution",
                        resolution,
                        "reason",
                        "They say so.",
                        "evidence",
                        "Their mail",
                        "evidenceId",
                        "M-7"));
        Browserless.expect(200, proposed);
        return proposed.body().path("proposals").path(0).path("id").asText();
    }

    private static Browserless.Answer decide(Browserless who, String path) throws IOException, InterruptedException {
        return who.post(path, Map.of("reason", "I have read it."));
    }

    private long moved(String from, String to) throws IOException, InterruptedException {
        var transfers = first.get("/admin/ledger/references/" + order).body().path("items");
        return StreamSupport.stream(transfers.spliterator(), false)
                .filter(one -> one.path("debit").path("type").asText().equals(from))
                .filter(one -> one.path("credit").path("type").asText().equals(to))
                .count();
    }

    @Test
    void whatOneProposesOnlyAnotherApproves() throws Exception {
        var line = first.get("/admin/cases").body().path("items").findParents("order").stream()
                .filter(one -> one.path("order").asText().equals(order))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("amount").path("amount").asLong()).isEqualTo(Numbers.PLAIN_BILL);
        var approval = caseOf("/proposals/" + propose("PAID_BACK") + "/approve");
        var own = decide(first, approval);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("code")).isEqualTo("own-proposal");
        assertThat(own.text("money")).contains("No money has moved");
        assertThat(decide(payer, approval).status()).isEqualTo(403);
        assertThat(moved("CLEARING", "SUSPENSE")).isZero();
        var approved = decide(second, approval);
        Browserless.expect(200, approved);
        Browserless.expect(200, decide(second, approval));
        becomes("RESOLVED");
        assertThat(moved("CLEARING", "SUSPENSE")).isOne();
        assertThat(first.get("/admin/cases").body().toString()).doesNotContain(order);
        assertThat(first.get(caseOf("")).text("resolution")).isEqualTo("PAID_BACK");
        assertThat(payer.available()).as("the payer had it back before").isEqualTo(200_00);
    }

    @Test
    void whatWasApprovedIsPostedOnceThoughTheServerDiesBeforeItIsPosted() throws Exception {
        var approval = caseOf("/proposals/" + propose("BORNE") + "/approve");
        sycee.holdAt("orders.approved");
        var approving = new Thread(() -> decideAndLoseTheAnswer(approval));
        approving.start();
        Waiting.until(PATIENCE, "the approval stands", () -> sycee.isHeldAt("orders.approved"));
        sycee.killServer();
        approving.join();
        becomes("RESOLVED");
        assertThat(moved("LOSS", "SUSPENSE")).isOne();
        assertThat(moved("CLEARING", "SUSPENSE")).isZero();
        assertThat(decide(second, approval).status()).as("the same again").isEqualTo(200);
        assertThat(moved("LOSS", "SUSPENSE")).isOne();
    }

    private void decideAndLoseTheAnswer(String approval) {
        try {
            decide(second, approval);
        } catch (IOException | InterruptedException e) {
            // The answer is lost with the server.
        }
    }

    @AfterEach
    void theBooksBalance() throws Exception {
        if (sycee.holds()) {
            sycee.killServer();
        }
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
    }
}
