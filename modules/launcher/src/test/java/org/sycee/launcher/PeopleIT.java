package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money from person to person, on the real server. */
class PeopleIT {

    private final RunningSycee sycee = RunningSycee.shared();
    private final Browserless mei = sycee.newClient();
    private final Browserless lin = sycee.newClient();
    private String payee;

    @BeforeEach
    void twoPeople() throws Exception {
        mei.join();
        lin.join();
        payee = lin.get("/payee-code").text("payeeId");
    }

    @Test
    void aFriendIsFoundByMailPaidOnceAndSeenByBothSides() throws Exception {
        mei.topUp(30_00);
        var found = mei.post("/payees", Map.of("to", lin.login()));
        Browserless.expect(200, found);
        assertThat(found.text("payeeId")).isEqualTo(payee);
        assertThat(found.text("maskedName")).isEqualTo("Mei L•••");
        assertThat(found.body().toString()).doesNotContain(lin.login());

        var key = newKey();
        var sent = mei.sendMoney(payee, 12_34, key);
        Browserless.expect(201, sent);
        assertThat(mei.sendMoney(payee, 12_34, key).body()).isEqualTo(sent.body());
        assertThat(mei.available()).isEqualTo(17_66);
        assertThat(lin.available()).isEqualTo(12_34);
        assertThat(mei.get("/idempotency-keys/" + key).text("resource"))
                .isEqualTo("/person-payments/" + sent.text("id"));
        var seen = lin.get("/person-payments/" + sent.text("id"));
        assertThat(seen.text("direction")).isEqualTo("RECEIVED");
        assertThat(seen.text("note")).isEqualTo("noodles 🍜");
        assertThat(mei.get("/payees")
                        .body()
                        .path("items")
                        .path(0)
                        .path("payeeId")
                        .asText())
                .isEqualTo(payee);
    }

    @Test
    void aFavouriteIsKeptUntilItIsTakenBack() throws Exception {
        Browserless.expect(204, mei.send("PUT", "/payees/" + payee + "/favourite", Map.of(), ""));
        assertThat(mei.get("/payees")
                        .body()
                        .path("items")
                        .path(0)
                        .path("favourite")
                        .asBoolean())
                .isTrue();
        Browserless.expect(204, mei.send("DELETE", "/payees/" + payee + "/favourite", Map.of(), ""));
        assertThat(mei.get("/payees").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, USD, 400, invalid-amount",
        "-1, USD, 400, invalid-amount",
        "12.5, USD, 400, invalid-request",
        "1e400, USD, 400, invalid-request",
        "1e2, USD, 400, invalid-request",
        "99999999999999999999, USD, 400, invalid-request",
        "500001, USD, 422, over-limit",
        "9223372036854775807, USD, 422, over-limit",
        "30_01, USD, 422, insufficient-funds",
        "1, EUR, 422, currency-not-held",
        "1, XXY, 400, invalid-request"
    })
    void anAmountThatCannotBeSentIsRefusedAndNothingMoves(String amount, String currency, int status, String code)
            throws Exception {
        mei.topUp(30_00);
        var body = "{\"payeeId\":\"%s\",\"amount\":{\"amount\":%s,\"currency\":\"%s\"},\"pin\":\"%s\"}"
                .formatted(payee, amount.replace("_", ""), currency, Browserless.PIN);
        var answer = mei.sendText("POST", "/person-payments", body, newKey());
        assertThat(answer.body().toString()).contains("\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("money")).isEqualTo("No money has moved.");
        assertThat(mei.available()).isEqualTo(30_00);
        assertThat(lin.available()).isZero();
    }

    @Test
    void theKeyOfAPaymentIsForNothingElse() throws Exception {
        mei.topUp(30_00);
        var key = newKey();
        Browserless.expect(201, mei.sendMoney(payee, 5_00, key));
        assertThat(mei.sendMoney(payee, 5_01, key).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(mei.sendMoney(payee, 5_00, "").text("code")).isEqualTo("invalid-idempotency-key");
        Browserless.expect(404, lin.get("/idempotency-keys/" + key));
        assertThat(mei.available()).isEqualTo(25_00);
    }

    @Test
    void nobodyPaysOneselfOrSomebodyWhoIsNotThere() throws Exception {
        var own = mei.get("/payee-code").text("payeeId");
        assertThat(mei.sendMoney(own, 1, newKey()).text("code")).isEqualTo("payee-is-payer");
        assertThat(mei.sendMoney(UUID.randomUUID().toString(), 1, newKey()).text("code"))
                .isEqualTo("payee-unknown");
        assertThat(mei.post("/payees", Map.of("to", mei.login())).text("code")).isEqualTo("payee-is-payer");
        assertThat(mei.post("/payees", Map.of("to", "no login")).text("code")).isEqualTo("invalid-login");
    }

    @Test
    void nobodyCollectsWhoIsHere() throws Exception {
        for (var i = 0; i < 30; i++) {
            Browserless.expect(404, mei.post("/payees", Map.of("to", "x" + i + lin.login())));
        }
        var refused = mei.post("/payees", Map.of("to", lin.login()));
        Browserless.expect(429, refused);
        assertThat(refused.text("maskedName")).isEmpty();
        Browserless.expect(200, mei.post("/payees", Map.of("to", payee)));
    }

    @Test
    void aBalanceThatCoversSevenSendsExactlySevenOfFifty() throws Exception {
        mei.topUp(7 * 3_00 + 2_99);
        var answers = together(50, () -> newKey(), 3_00);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(7);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.text("code"))
                .containsOnly("insufficient-funds")
                .hasSize(43);
        assertThat(mei.available()).isEqualTo(2_99);
        assertThat(lin.available()).isEqualTo(21_00);
    }

    @Test
    void aHundredTimesTheSameRequestIsOnePayment() throws Exception {
        mei.topUp(30_00);
        var key = newKey();
        var answers = together(100, () -> key, 5_00);
        assertThat(answers).extracting(Browserless.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.text("id"))
                .containsOnly(answers.get(0).text("id"));
        assertThat(lin.available()).isEqualTo(5_00);
    }

    /** 20,000.00 a day. */
    @Test
    void theLimitOfADayIsExactWhoeverHurries() throws Exception {
        for (var i = 0; i < 6; i++) {
            mei.topUp(4_000_00);
        }
        var answers = together(9, () -> newKey(), 2_600_00);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(7);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.text("code"))
                .containsOnly("over-limit")
                .hasSize(2);
        assertThat(lin.available()).isEqualTo(7 * 2_600_00);
    }

    private List<Browserless.Answer> together(int many, Supplier<String> keys, long amount) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var sending = new ArrayList<Callable<Browserless.Answer>>();
            for (var i = 0; i < many; i++) {
                sending.add(() -> mei.sendMoney(payee, amount, keys.get()));
            }
            var answers = new ArrayList<Browserless.Answer>();
            for (var answer : pool.invokeAll(sending)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
