package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's own program pays people over HTTP: with a key, without a PIN. */
class ApiKeyIT {

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless mei;
    private Browserless lin;
    private String payee;
    private String keyId;
    private Program till;

    @BeforeEach
    void meiMakesAKey() throws Exception {
        mei = sycee.newClient().join();
        lin = sycee.newClient().join();
        payee = lin.get("/payee-code").text("payeeId");
        var made = mei.makeApiKey(20_00, 100_00);
        keyId = made.text("id");
        till = new Program(sycee.appUrl, made.text("secret"));
    }

    @Test
    void aKeyIsMadeShownOnceUsedListedAndRevoked() throws Exception {
        assertThat(till.check().text("name")).isEqualTo("till");
        assertThat(till.check().text("text")).isEqualTo("hello");
        var listed = mei.get("/api-keys").body().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("id").asText()).isEqualTo(keyId);
        assertThat(listed.get(0).has("usedAt")).isTrue();
        assertThat(listed.get(0).has("secret")).isFalse();
        assertThat(till.secret()).startsWith(listed.get(0).path("prefix").asText());
        assertThat(sycee.log("server")).doesNotContain(till.secret()).contains("event=api-key-made");

        mei.topUp(30_00);
        Browserless.expect(204, mei.send("DELETE", "/api-keys/" + keyId, Map.of(), ""));
        assertThat(till.send(payee, 1_00, newKey()).text("code")).isEqualTo("api-key-refused");
        assertThat(till.check().status()).isEqualTo(401);
        assertThat(lin.available()).isZero();
    }

    @Test
    void whoHasNotTheRightPinMakesNoKey() throws Exception {
        var allowance = Map.of("perPayment", Browserless.usd(1), "perDay", Browserless.usd(1));
        var refused = mei.post("/api-keys", Map.of("name", "till", "sendMoney", allowance, "pin", "111111"));
        assertThat(refused.text("code")).isEqualTo("wrong-pin");
        assertThat(mei.get("/api-keys").body().path("items")).hasSize(1);
    }

    @Test
    void aPaymentByKeyIsThePaymentThatBothSidesSee() throws Exception {
        mei.topUp(30_00);
        var key = newKey();
        var sent = till.send(payee, 5_00, key);
        assertThat(sent.status()).as(sent.answer().body()).isEqualTo(201);
        assertThat(sent.isReplay()).isFalse();
        assertThat(mei.get("/person-payments/" + sent.text("id")).body()).isEqualTo(sent.body());
        assertThat(lin.get("/person-payments/" + sent.text("id")).text("direction"))
                .isEqualTo("RECEIVED");

        var again = till.send(payee, 5_00, key);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.body()).isEqualTo(sent.body());
        var inSession = Map.of("payeeId", payee, "amount", Browserless.usd(5_00), "pin", Browserless.PIN);
        assertThat(mei.send("POST", "/person-payments", inSession, key).body()).isEqualTo(sent.body());
        var other = till.send(payee, 5_01, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(lin.available()).isEqualTo(5_00);
    }

    @Test
    void whatIsRefusedIsRefusedWithACodeAndTheTraceOfTheRequest() throws Exception {
        mei.topUp(10_00);
        assertThat(till.send(payee, 20_01, newKey()).text("code")).isEqualTo("over-limit");
        var poor = till.send(payee, 10_01, newKey());
        assertThat(poor.status()).isEqualTo(422);
        assertThat(poor.text("code")).isEqualTo("insufficient-funds");
        assertThat(poor.answer().headers().firstValue("Trace-Id")).hasValue(poor.text("supportId"));
        assertThat(till.send(payee, 0, newKey()).text("code")).isEqualTo("invalid-amount");
        assertThat(till.send(UUID.randomUUID().toString(), 1, newKey()).text("code"))
                .isEqualTo("payee-unknown");
        assertThat(till.send(payee, 1, "").text("code")).isEqualTo("invalid-idempotency-key");
        assertThat(till.post("/person-payments", Map.of("payeeId", payee), newKey())
                        .text("code"))
                .isEqualTo("invalid-request");
        assertThat(lin.available()).isZero();
    }

    @Test
    void fromAFrozenWalletNothingIsSent() throws Exception {
        mei.topUp(30_00);
        var key = newKey();
        till.send(payee, 1_00, key);
        var person =
                mei.get("/sessions/current").body().path("person").path("id").asText();
        var administrator = Administrator.signInAgain(sycee);
        Browserless.expect(
                200, administrator.post("/admin/users/" + person + "/freeze", Map.of("reason", "It is only a test.")));
        assertThat(till.send(payee, 1_00, newKey()).text("code")).isEqualTo("wallet-frozen");
        assertThat(till.send(payee, 1_00, key).isReplay()).isTrue();
        Browserless.expect(
                200,
                administrator.post("/admin/users/" + person + "/unfreeze", Map.of("reason", "It is only a test.")));
        assertThat(till.send(payee, 1_00, newKey()).status()).isEqualTo(201);
    }

    @Test
    void aBalanceThatCoversSevenSendsExactlySevenOfSixtyFour() throws Exception {
        mei.topUp(7 * 3_00 + 2_99);
        var told = till.together(64, 64, new Program.Payment(payee, 3_00), ApiKeyIT::newKey);
        assertThat(told).filteredOn(answer -> answer.status() == 201).hasSize(7);
        assertThat(told)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.text("code"))
                .containsOnly("insufficient-funds")
                .hasSize(57);
        assertThat(mei.available()).isEqualTo(2_99);
        assertThat(lin.available()).isEqualTo(21_00);
    }

    @Test
    void tenClientsSendingTheSameTwentyTimesPayOnce() throws Exception {
        mei.topUp(30_00);
        var key = newKey();
        var told = till.together(10, 200, new Program.Payment(payee, 5_00), () -> key);
        assertThat(told).extracting(Program.Told::status).containsOnly(201);
        assertThat(told).extracting(Program.Told::body).containsOnly(told.get(0).body());
        assertThat(told).filteredOn(answer -> !answer.isReplay()).hasSize(1);
        assertThat(lin.available()).isEqualTo(5_00);
    }

    @Test
    void theKeysAmountOfADayIsExactWhoeverHurries() throws Exception {
        mei.topUp(300_00);
        var told = till.together(20, 40, new Program.Payment(payee, 6_00), ApiKeyIT::newKey);
        assertThat(told).filteredOn(answer -> answer.status() == 201).hasSize(16);
        assertThat(told)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.text("code"))
                .containsOnly("over-limit")
                .hasSize(24);
        assertThat(lin.available()).isEqualTo(96_00);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
