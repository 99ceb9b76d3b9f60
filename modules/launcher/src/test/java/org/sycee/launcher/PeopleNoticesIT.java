package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is paid, asked, or answered by another person reads it in the notifications, on the real server. */
class PeopleNoticesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningSycee sycee = RunningSycee.shared();
    private final Browserless mei = sycee.newClient();
    private final Browserless lin = sycee.newClient();
    private String handleOfMei;
    private String handleOfLin;

    @BeforeEach
    void twoPeople() throws Exception {
        mei.join();
        lin.join();
        mei.topUp(30_00);
        handleOfMei = mei.get("/payee-code").text("payeeId");
        handleOfLin = lin.get("/payee-code").text("payeeId");
    }

    @Test
    void whoIsPaidIsToldAtOnceAndOnceHoweverOftenTheSameIsSent() throws Exception {
        var key = UUID.randomUUID().toString();
        var sent = mei.sendMoney(handleOfLin, 5_00, key);
        Browserless.expect(201, sent);
        Browserless.expect(201, mei.sendMoney(handleOfLin, 5_00, key));
        assertThat(lin.get("/notices/unread").body().path("count").asInt()).isEqualTo(1);
        var notice = told(lin, "MONEY_RECEIVED").get(0);
        assertThat(notice.path("subject").asText()).isEqualTo("/person-payments/" + sent.text("id"));
        assertThat(notice.path("parameters").path("amount").asText()).isEqualTo("500");
        assertThat(notice.path("parameters").path("note").asText()).isEqualTo("noodles 🍜");
        assertThat(notice.path("at")).isEqualTo(sent.body().path("createdAt"));
        assertThat(notice.toString()).doesNotContain(mei.login());
        Browserless.expect(201, mei.sendMoney(handleOfLin, 5_00, key));
        assertThat(told(lin, "MONEY_RECEIVED")).hasSize(1);
        assertThat(told(mei, "MONEY_RECEIVED")).isEmpty();
    }

    @Test
    void whoIsAskedIsToldAndSoIsWhoAskedOfTheAnswer() throws Exception {
        var declined = lin.askForMoney(handleOfMei, 2_00);
        Waiting.until(
                PATIENCE,
                "the asking is told",
                () -> told(mei, "MONEY_REQUESTED").size() == 1);
        Browserless.expect(200, mei.post("/money-requests/" + declined + "/refusal", Map.of()));
        Waiting.until(
                PATIENCE,
                "the refusal is told",
                () -> told(lin, "REQUEST_DECLINED").size() == 1);
        assertThat(told(lin, "REQUEST_DECLINED").get(0).path("subject").asText())
                .isEqualTo("/money-requests/" + declined);

        var paid = lin.askForMoney(handleOfMei, 3_00);
        var pay = Map.of("pin", Browserless.PIN);
        Browserless.expect(
                201,
                mei.send(
                        "POST",
                        "/money-requests/" + paid + "/payment",
                        pay,
                        UUID.randomUUID().toString()));
        Waiting.until(PATIENCE, "the payment is told", () -> answers(lin).size() == 1);
        assertThat(told(lin, "REQUEST_DECLINED")).hasSize(1);
        assertThat(answers(lin)).as("the payment and its money are one").hasSize(1);
    }

    /** What tells of a paid request: it, or the money, whichever is heard first. */
    private static List<JsonNode> answers(Browserless person) throws Exception {
        var answers = new ArrayList<>(told(person, "REQUEST_PAID"));
        answers.addAll(told(person, "MONEY_RECEIVED"));
        return answers;
    }

    private static List<JsonNode> told(Browserless person, String kind) throws Exception {
        var told = new ArrayList<JsonNode>();
        for (var notice : person.get("/notices").body().path("items")) {
            if (notice.path("kind").asText().equals(kind)) {
                told.add(notice);
            }
        }
        return told;
    }
}
