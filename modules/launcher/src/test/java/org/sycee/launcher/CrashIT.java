package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server dies at each step between hold and settlement; the launcher starts it again; nothing is lost or doubled. */
class CrashIT {

    private static final Duration RESTART = Duration.ofMinutes(2);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final RunningSycee sycee = RunningSycee.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.placed",
                "payments.recorded",
                "payments.held",
                "orders.held",
                "orders.submitted",
                "partners.claimed",
                "partners.answered",
                "partners.recorded",
                "orders.answered",
                "orders.decided",
                "payments.captured",
                "orders.captured"
            })
    void aBillIsPaidExactlyOnceWhereverTheServerDies(String failpoint) throws Exception {
        var person = sycee.newClient().join();
        person.topUp(200_00);
        var quote = person.quote(Numbers.customer());
        var amount = quote.body().path("amount").path("amount").asLong();
        var key = UUID.randomUUID().toString();

        sycee.dieAt(failpoint);
        payAndLoseTheAnswer(() -> person.pay(quote.text("id"), key));
        Waiting.until(RECOVERY, "the server died at " + failpoint, sycee::hasDied);
        awaitRestart(person);

        var payment = person.pay(quote.text("id"), key);
        Browserless.expect(201, payment);
        Waiting.until(
                RECOVERY,
                "the order ended after " + failpoint,
                () -> person.get("/orders/" + payment.text("id")).text("state").matches("SETTLED|RELEASED"));
        assertThat(person.get("/orders/" + payment.text("id")).text("state")).isEqualTo("SETTLED");
        assertThat(person.available()).isEqualTo(200_00 - amount);
        assertThat(person.held()).isZero();
        assertThat(person.paidInBooks(quote.text("billReference"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payin.placed", "payin.pending", "payin.called", "payin.decided", "payin.posted"})
    void aTopUpArrivesExactlyOnceWhereverTheServerDies(String failpoint) throws Exception {
        var person = sycee.newClient().join();
        person.topUp(10_00);
        var card = person.get("/cards").body().path("items").path(0).path("id").asText();
        var key = UUID.randomUUID().toString();
        var body = java.util.Map.of("amount", Browserless.usd(20_00), "cardId", card, "pin", Browserless.PIN);

        sycee.dieAt(failpoint);
        payAndLoseTheAnswer(() -> person.send("POST", "/top-ups", body, key));
        Waiting.until(RECOVERY, "the server died at " + failpoint, sycee::hasDied);
        awaitRestart(person);

        var topUp = person.send("POST", "/top-ups", body, key);
        Browserless.expect(201, topUp);
        Waiting.until(
                RECOVERY,
                "the top-up ended after " + failpoint,
                () -> person.get("/top-ups/" + topUp.text("id")).text("state").equals("SETTLED"));
        assertThat(person.available()).isEqualTo(30_00);
    }

    @AfterEach
    void theBooksBalance() throws IOException, InterruptedException {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.body().path("findings")).as(report.body().toString()).isEmpty();
        assertThat(report.body().path("transfers").asLong()).isPositive();
    }

    private void awaitRestart(Browserless person) {
        Waiting.until(RESTART, "the server is ready again", person::isReady);
    }

    private interface Call {
        void send() throws IOException, InterruptedException;
    }

    private static void payAndLoseTheAnswer(Call call) throws InterruptedException {
        try {
            call.send();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }
}
