package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A charge of which the acquirer cannot tell past the deadline: two administrators say that it was made. */
class TopUpDoubtIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final String LONGER =
            "{\"target\":\"card-payment\",\"mode\":\"PENDING_FOR\",\"delayMillis\":3600000}";
    private static final Map<String, String> CREDITED =
            Map.of("resolution", "CREDITED", "reason", "Their books list it.", "evidence", "Their page 7");

    private final RunningSycee sycee = RunningSycee.shared();
    private CardHolder holder;
    private Browserless first;
    private Browserless second;
    private String topUp;

    @BeforeEach
    void suspend() throws Exception {
        holder = CardHolder.joining(sycee);
        var card = holder.save("4242424242424242");
        first = Administrator.signInAgain(sycee);
        second = Administrator.second(sycee);
        Browserless.expect(201, holder.person().simulator("POST", "/faults", LONGER));
        topUp = holder.charge(card, 25_00).text("id");
        assertThat(first.get(caseOf("")).status())
                .as("in time there is no case")
                .isEqualTo(404);
        Administrator.of(sycee).advanceClock(DEADLINE);
        holder.awaitState(topUp, "SUSPENDED");
        assertThat(holder.person().available()).isEqualTo(10_00);
    }

    private String caseOf(String deed) {
        return "/admin/top-up-cases/" + topUp + deed;
    }

    private String approvalOfProposed() throws IOException, InterruptedException {
        var proposed = first.post(caseOf("/proposals"), CREDITED);
        Browserless.expect(200, proposed);
        var proposal = proposed.body().path("proposals").path(0).path("id").asText();
        return caseOf("/proposals/" + proposal + "/approve");
    }

    private static Browserless.Answer decide(Browserless who, String path) throws IOException, InterruptedException {
        return who.post(path, Map.of("reason", "I have read it."));
    }

    @Test
    void whatOneProposesOnlyAnotherApprovesAndItIsCreditedOnce() throws Exception {
        assertThat(first.get("/admin/top-up-cases").body().toString()).contains(topUp);
        var approval = approvalOfProposed();
        var own = decide(first, approval);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("code")).isEqualTo("own-proposal");
        assertThat(decide(holder.person(), approval).status()).isEqualTo(403);
        assertThat(holder.person().available()).isEqualTo(10_00);
        Browserless.expect(200, decide(second, approval));
        Browserless.expect(200, decide(second, approval));
        holder.awaitState(topUp, "SETTLED");
        assertThat(holder.person().available()).isEqualTo(35_00);
        assertThat(first.get(caseOf("")).text("resolution")).isEqualTo("CREDITED");
        assertThat(first.get("/admin/top-up-cases").body().toString()).doesNotContain(topUp);
    }

    @Test
    void whatWasApprovedIsCreditedOnceThoughTheServerDiesBeforeItIsPosted() throws Exception {
        var approval = approvalOfProposed();
        sycee.holdAt("payin.approved");
        var approving = new Thread(() -> decideAndLoseTheAnswer(approval));
        approving.start();
        Waiting.until(PATIENCE, "the approval stands", () -> sycee.isHeldAt("payin.approved"));
        sycee.killServer();
        approving.join();
        holder.awaitState(topUp, "SETTLED");
        assertThat(decide(second, approval).status()).as("the same again").isEqualTo(200);
        assertThat(holder.person().available()).isEqualTo(35_00);
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
