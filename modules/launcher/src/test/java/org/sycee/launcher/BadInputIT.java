package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, and programs, send by mistake or on purpose: refused with a code and a word on the money, or harmless. */
class BadInputIT {

    private static final ObjectMapper JSON = Mistakes.JSON;
    private static final RunningSycee SYCEE = RunningSycee.shared();
    private static final long BALANCE = 200_00;

    /** What is asked with words of somebody's own. */
    private static final List<String> ASKED = List.of(
            "/movements?q=",
            "/movements?cursor=",
            "/disclosures?cursor=",
            "/bill-companies?category=",
            "/ride-places?text=",
            "/ride-places?text=a&language=");

    private static Browserless payer;
    private static Browserless payee;
    private static String payeeId;
    private static Mistakes payers;

    @BeforeAll
    static void prepareTwoPeople() throws Exception {
        payee = SYCEE.newClient().join();
        payer = SYCEE.newClient().join();
        payer.topUp(BALANCE);
        payeeId = payee.get("/payee-code").text("payeeId");
        payers = new Mistakes(SYCEE, payer);
    }

    /** A body means nothing there; it is left aside, whatever it says. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":1}", "no json"})
    void whatComesWithADeleteIsLeftAside(String body) throws Exception {
        var account = payer.saveAccount("METRO-ELECTRIC", Numbers.customer());
        var delete = Call.json("DELETE", SYCEE.appUrl + "/api/v1/saved-accounts/" + account, body);
        var stranger = delete.send();
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("\"not-signed-in\"");
        assertThat(delete.as(payer.keys()).send().statusCode()).isEqualTo(204);
        Browserless.expect(404, payer.get("/saved-accounts/" + account));
    }

    /** Text that has broken programs before. */
    static Stream<String> naughty() {
        return Stream.of(
                "\u0000",
                "a\u0000b",
                "\uD800",
                "\u202Egnp.exe",
                "\uFEFF",
                "Z\u0351\u036B\u0343A\u0324L\u0347G\u0321O",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "'; drop table ledger.entry; --",
                "' or '1'='1",
                "%00%0d%0aSet-Cookie:x=y",
                "a\r\nlevel=ERROR forged=line",
                "\u001B[31mred",
                "${jndi:ldap://127.0.0.1/a}",
                "#{7*7} {{7*7}} {0} %s %n",
                "../../../../etc/passwd",
                "=cmd|' /C calc'!A0",
                "１２３",
                "NaN",
                "null",
                "İstanbul ıIiİ ß",
                " ");
    }

    static Stream<String> amountsThatAreNone() {
        return Stream.of(
                "-1",
                "0",
                "1.5",
                "1.0",
                "1e3",
                "1e400",
                "NaN",
                "\"1000\"",
                "\"１２\"",
                "null",
                "true",
                "[]",
                "{}",
                "9223372036854775808");
    }

    @ParameterizedTest
    @MethodSource("amountsThatAreNone")
    void anAmountThatIsNoPositiveIntegerMovesNothing(String amount) throws Exception {
        var money = "{\"amount\":" + amount + ",\"currency\":\"USD\"}";
        payers.refused(400, "POST", "/top-ups", "{\"amount\":" + money + "}");
        payers.refused(400, "POST", "/person-payments", sending(money));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"usd\"", "\"US\"", "\"XXXX\"", "\"\"", "7", "null", "\"ZZZ\""})
    void aCurrencyThatIsNoneMovesNothing(String currency) throws Exception {
        var money = "{\"amount\":100,\"currency\":" + currency + "}";
        payers.refused(400, "POST", "/top-ups", "{\"amount\":" + money + "}");
        payers.refused(400, "POST", "/person-payments", sending(money));
    }

    @Test
    void moreThanThereIsOrMayBeIsRefusedWithTheReason() throws Exception {
        assertThat(Mistakes.code(payers.refused(422, "POST", "/person-payments", sending(usd(BALANCE + 1)))))
                .isEqualTo("insufficient-funds");
        assertThat(Mistakes.code(payers.refused(422, "POST", "/person-payments", sending(usd(5_000_01)))))
                .isEqualTo("over-limit");
        assertThat(Mistakes.code(payers.refused(
                        422, "POST", "/person-payments", sending("{\"amount\":100,\"currency\":\"EUR\"}"))))
                .isEqualTo("currency-not-held");
        assertThat(Mistakes.code(payers.refused(422, "POST", "/top-ups", "{\"amount\":" + usd(9_000_000_00) + "}")))
                .isEqualTo("no-payment-channel");
    }

    @Test
    void aWrongPinMovesNothingAndSaysHowManyTriesAreLeft() throws Exception {
        var person = SYCEE.newClient().join();
        var body = Map.of("payeeId", payeeId, "amount", Browserless.usd(1), "pin", "999999");
        var answer = person.send("POST", "/person-payments", body, key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("wrong-pin");
        assertThat(answer.body().path("attemptsLeft").asInt()).isEqualTo(4);
        assertThat(answer.body().path("money").asText()).isNotBlank();
    }

    @Test
    void aKeyIsUsedForOneRequestOfOnePersonOnOneRoute() throws Exception {
        var key = key();
        var first = Map.of("payeeId", payeeId, "amount", Browserless.usd(1), "pin", Browserless.PIN);
        var sender = SYCEE.newClient().join();
        sender.topUp(10_00);
        Browserless.expect(201, sender.send("POST", "/person-payments", first, key));

        var other = Map.of("payeeId", payeeId, "amount", Browserless.usd(2), "pin", Browserless.PIN);
        var reused = sender.send("POST", "/person-payments", other, key);
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.text("code")).isEqualTo("idempotency-key-reused");

        var elsewhere = sender.send("POST", "/top-ups", Map.of("amount", Browserless.usd(10_00)), key);
        Browserless.expect(201, elsewhere);
        assertThat(SYCEE.newClient().join().get("/idempotency-keys/" + key).status())
                .isEqualTo(404);
        assertThat(sender.available()).isEqualTo(10_00 - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "has a space in it and more", "semi;colon=value"})
    void aKeyThatNamesNothingIsRefused(String key) throws Exception {
        var answer = Call.json("POST", api("/top-ups"), "{\"amount\":" + usd(100) + "}")
                .as(payer.keys())
                .with("Idempotency-Key", key)
                .send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void textThatHasBrokenProgramsBreaksNoneOfOurs(String text) throws Exception {
        payers.harmless("POST", "/registrations", registration(text));
        payers.harmless(
                "POST", "/sessions", JSON.createObjectNode().put("login", text).put("password", text));
        payers.harmless("POST", "/payees", JSON.createObjectNode().put("to", text));
        payers.harmless("POST", "/bill-quotes", quote(text));
        payers.harmless("POST", "/person-payments", sendingWith(text));
        payers.harmless("POST", "/ride-quotes", askingForARideTo(text));
        payers.harmless(
                "POST", "/rides", JSON.createObjectNode().put("offerId", text).put("pin", text));
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (var asked : ASKED) {
            payers.harmless(payers.get(asked + encoded));
        }
        // The server itself turns some paths away, before any of our code sees them.
        for (var path : List.of("/orders/" + encoded, "/rides/" + encoded, "/rides/" + encoded + "/cancellation")) {
            var found = payers.get(path);
            assertThat(found.statusCode()).as(found.body()).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void aNoteIsShownAsItWasWrittenOrRefused(String text) throws Exception {
        var answer = Call.json("POST", api("/person-payments"), JSON.writeValueAsString(sendingWith(text)))
                .as(payer.keys())
                .with("Idempotency-Key", key())
                .send();
        if (answer.statusCode() == 201) {
            var id = JSON.readTree(answer.body()).path("id").asText();
            assertThat(payee.get("/person-payments/" + id).body().path("note").asText())
                    .isEqualTo(text.strip());
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    private static JsonNode registration(String name) {
        return JSON.createObjectNode()
                .put("login", "b" + UUID.randomUUID() + "@example.com")
                .put("password", "jade and silver 1842")
                .put("displayName", name)
                .put("language", "en");
    }

    private static JsonNode quote(String number) {
        var body = JSON.createObjectNode().put("companyId", "metro-utilities:METRO-ELECTRIC");
        body.putObject("fields").put("customerNumber", number);
        return body;
    }

    private static JsonNode askingForARideTo(String name) {
        var body = JSON.createObjectNode().put("passengers", 1);
        body.putObject("from").put("name", "Here").put("latitude", 54.7).put("longitude", 2.3);
        body.putObject("to").put("name", name).put("latitude", 54.71).put("longitude", 2.31);
        return body;
    }

    private static JsonNode sendingWith(String note) {
        var body = JSON.createObjectNode()
                .put("payeeId", payeeId)
                .put("note", note)
                .put("pin", Browserless.PIN);
        body.putObject("amount").put("amount", 1).put("currency", "USD");
        return body;
    }

    private static String sending(String money) {
        return "{\"payeeId\":\"" + payeeId + "\",\"amount\":" + money + ",\"pin\":\"" + Browserless.PIN + "\"}";
    }

    private static String usd(long amount) {
        return "{\"amount\":" + amount + ",\"currency\":\"USD\"}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String api(String path) {
        return SYCEE.appUrl + "/api/v1" + path;
    }
}
