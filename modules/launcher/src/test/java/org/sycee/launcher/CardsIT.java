package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the acquirer's test cards tells its story, and the money is where it says. */
class CardsIT {

    private static final String CHALLENGED = "4000000000003154";

    private final RunningSycee sycee = RunningSycee.shared();

    @AfterEach
    void theBooksAreRight() throws Exception {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.body().path("findings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002,card-declined",
        "4000000000009995,insufficient-funds",
        "4000000000000069,card-expired",
        "4000000000009979,card-blocked",
        "4000000000006975,card-limit",
        "4000000000000119,bank-unavailable"
    })
    void aDeclinedCardTakesNothingAndSaysWhy(String number, String code) throws Exception {
        var holder = CardHolder.joining(sycee);
        var declined = holder.typed(number, 25_00, "RELEASED");
        assertThat(declined.text("outcome")).isEqualTo("FAILED");
        assertThat(declined.body().path("rejection").path("code").asText()).isEqualTo(code);
        assertThat(holder.person().available()).isZero();
        assertThat(holder.person().get("/cards").body().path("items")).isEmpty();
    }

    @Test
    void aSavedCardThatIsDeclinedLaterTakesNothing() throws Exception {
        var holder = CardHolder.joining(sycee);
        var declined = holder.charge(holder.save("4000000000000440"), 25_00);
        Browserless.expect(201, declined);
        var ended = holder.awaitState(declined.text("id"), "RELEASED");
        assertThat(ended.body().path("rejection").path("code").asText()).isEqualTo("insufficient-funds");
        assertThat(holder.person().available()).isEqualTo(10_00);
    }

    @Test
    void aCardWhoseAnswerIsLateIsChargedOnce() throws Exception {
        var holder = CardHolder.joining(sycee);
        var late = holder.charge(holder.save("4000000000000341"), 25_00);
        assertThat(late.text("outcome")).isEqualTo("PROCESSING");
        var settled = holder.awaitState(late.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(35_00);
        assertThat(holder.paidInBooks(settled)).isEqualTo(1);
    }

    @Test
    void aCardThatTakesItsTimeIsShownAsUnderWayAndThenCredited() throws Exception {
        var holder = CardHolder.joining(sycee);
        var topUp = holder.person().startTopUp(25_00);
        holder.person().typeCard(topUp.text("redirectUrl"), "4000000000003220");
        var waiting = holder.awaitState(topUp.text("id"), "SUBMITTED");
        assertThat(waiting.text("outcome")).isEqualTo("PROCESSING");
        assertThat(holder.person().available()).isZero();
        Administrator.of(sycee).advanceClock(Duration.ofSeconds(30));
        holder.awaitState(topUp.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(25_00);
    }

    @Test
    void aBankThatAsksIsAnsweredOnItsPageAndThenTheMoneyComes() throws Exception {
        var holder = CardHolder.joining(sycee);
        var asked = holder.charge(holder.save(CHALLENGED), 25_00);
        assertThat(asked.text("state")).isEqualTo("AWAITING_PAYER");
        assertThat(asked.body().path("card").path("lastFour").asText()).isEqualTo("3154");
        assertThat(holder.person().available()).isEqualTo(10_00);
        holder.press(asked.text("redirectUrl"), "answer", "pay");
        holder.awaitState(asked.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(35_00);
    }

    @ParameterizedTest
    @CsvSource({"answer,challenge-failed", "cancel,payment-cancelled"})
    void aBankThatIsToldNoTakesNothing(String action, String code) throws Exception {
        var holder = CardHolder.joining(sycee);
        var asked = holder.charge(holder.save(CHALLENGED), 25_00);
        holder.press(asked.text("redirectUrl"), action, "refuse");
        var ended = holder.awaitState(asked.text("id"), "RELEASED");
        assertThat(ended.body().path("rejection").path("code").asText()).isEqualTo(code);
        assertThat(holder.person().available()).isEqualTo(10_00);
    }

    @Test
    void aQuestionThatIsNeverAnsweredEndsWithTheAcquirersPage() throws Exception {
        var holder = CardHolder.joining(sycee);
        var asked = holder.charge(holder.save(CHALLENGED), 25_00);
        var page = asked.text("redirectUrl");
        var payment = "{\"paymentId\":\"%s\"}".formatted(page.substring(page.lastIndexOf('/') + 1));
        Browserless.expect(204, holder.person().simulator("POST", "/expirations", payment));
        var ended = holder.awaitState(asked.text("id"), "RELEASED");
        assertThat(ended.body().path("rejection").path("code").asText()).isEqualTo("payment-expired");
        assertThat(holder.person().available()).isEqualTo(10_00);
    }

    @Test
    void oneOfSeveralCardsIsTheDefaultAndGoesToAnotherWhenItIsRemoved() throws Exception {
        var holder = CardHolder.joining(sycee);
        var first = holder.save("4242424242424242");
        var second = holder.save("5555555555554444");
        assertThat(defaultOf(holder)).isEqualTo(first);
        Browserless.expect(204, holder.person().send("PUT", "/cards/" + second + "/default", Map.of(), ""));
        assertThat(defaultOf(holder)).isEqualTo(second);
        Browserless.expect(204, holder.person().send("DELETE", "/cards/" + second, Map.of(), ""));
        assertThat(defaultOf(holder)).isEqualTo(first);
        assertThat(holder.charge(second, 25_00).text("code")).isEqualTo("no-such-card");
        assertThat(holder.person().available()).isEqualTo(20_00);
    }

    private static String defaultOf(CardHolder holder) throws Exception {
        var cards = holder.person().get("/cards").body().path("items");
        var found = "";
        for (var card : cards) {
            if (card.path("isDefault").asBoolean()) {
                assertThat(found).as("one default").isEmpty();
                found = card.path("id").asText();
            }
        }
        return found;
    }
}
