package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
                "billpay.recorded",
                "orders.placed",
                "payments.recorded",
                "ledger-before-commit",
                "ledger-after-commit",
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

        // Nobody asks: what was in flight is carried to its end by the server alone.
        Waiting.until(
                RECOVERY,
                "the bill is paid after " + failpoint,
                () -> !person.paidInBooks(quote.text("billReference")).isEmpty());
        Waiting.until(
                RECOVERY, "the order ended after " + failpoint, () -> hasNothingOpen(person, "/orders?open=true"));
        assertThat(person.available()).isEqualTo(200_00 - amount);
        assertThat(person.held()).isZero();

        var payment = person.pay(quote.text("id"), key);
        Browserless.expect(201, payment);
        assertThat(person.get("/orders/" + payment.text("id")).text("state")).isEqualTo("SETTLED");
        assertThat(person.available()).isEqualTo(200_00 - amount);
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

        Waiting.until(RECOVERY, "the top-up ended after " + failpoint, () -> hasNothingOpen(person, "/top-ups"));
        assertThat(person.available()).isEqualTo(30_00);

        var topUp = person.send("POST", "/top-ups", body, key);
        Browserless.expect(201, topUp);
        assertThat(topUp.text("state")).isEqualTo("SETTLED");
        assertThat(person.available()).isEqualTo(30_00);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wallets.noted", "wallets.sent"})
    void moneyReachesAFriendExactlyOnceWhereverTheServerDies(String failpoint) throws Exception {
        var payer = sycee.newClient().join();
        var payee = sycee.newClient().join();
        payer.topUp(30_00);
        var handle = payee.get("/payee-code").text("payeeId");
        var key = UUID.randomUUID().toString();

        sycee.dieAt(failpoint);
        payAndLoseTheAnswer(() -> payer.sendMoney(handle, 12_34, key));
        Waiting.until(RECOVERY, "the server died at " + failpoint, sycee::hasDied);
        awaitRestart(payer);

        Browserless.expect(201, payer.sendMoney(handle, 12_34, key));
        assertThat(payer.available()).isEqualTo(30_00 - 12_34);
        assertThat(payee.available()).isEqualTo(12_34);
    }

    @Test
    void aRequestThatWasApprovedIsPaidThoughTheServerDies() throws Exception {
        var payer = sycee.newClient().join();
        var asking = sycee.newClient().join();
        payer.topUp(30_00);
        var request = asking.askForMoney(payer.get("/payee-code").text("payeeId"), 12_34);

        sycee.dieAt("moneyrequests.paying");
        payAndLoseTheAnswer(() -> payer.send(
                "POST",
                "/money-requests/" + request + "/payment",
                java.util.Map.of("pin", Browserless.PIN),
                UUID.randomUUID().toString()));
        Waiting.until(RECOVERY, "the server died", sycee::hasDied);
        awaitRestart(payer);
        Waiting.until(
                RECOVERY,
                "the request is paid",
                () -> payer.get("/money-requests/" + request).text("state").equals("PAID"));
        assertThat(payer.available()).isEqualTo(30_00 - 12_34);
        assertThat(asking.available()).isEqualTo(12_34);
    }

    @AfterEach
    void theBooksBalance() throws IOException, InterruptedException {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
        assertThat(report.body().path("proof").path("transfers").asLong()).isPositive();
    }

    private void awaitRestart(Browserless person) {
        Waiting.until(RESTART, "the server is ready again", person::isReady);
    }

    /** Listing what is open hurries nothing, unlike looking at one order. */
    private static boolean hasNothingOpen(Browserless person, String path) throws IOException, InterruptedException {
        var open = person.get(path);
        return open.status() == 200 && open.body().path("items").isEmpty();
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
