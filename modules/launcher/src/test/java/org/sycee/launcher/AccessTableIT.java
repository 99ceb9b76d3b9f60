package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every operation of the API with every kind of caller, and only the allowed ones pass. */
class AccessTableIT {

    private static final RunningSycee SYCEE = RunningSycee.shared();
    private static final Map<String, String> PREPARED = new HashMap<>();
    private static Browserless owner;
    private static Browserless other;
    private static Browserless bystander;
    private static Browserless administrator;
    private static String apiKey;

    @BeforeAll
    static void prepareWhatIsAskedFor() throws Exception {
        administrator = Administrator.signInAgain(SYCEE);
        bystander = SYCEE.newClient().join();
        other = SYCEE.newClient().join();
        owner = SYCEE.newClient().join();
        owner.topUp(300_00);
        apiKey = owner.makeApiKey(100_00, 200_00).text("secret");
        PREPARED.put(
                "/api-keys/{id}",
                "/api-keys/" + owner.makeApiKey(100_00, 200_00).text("id"));
        var key = UUID.randomUUID().toString();
        var payment = owner.pay(owner.quote(Numbers.customer()).text("id"), key);
        Browserless.expect(201, payment);
        var payee = bystander.get("/payee-code").text("payeeId");
        var sent = owner.sendMoney(payee, 1_00, UUID.randomUUID().toString());
        Browserless.expect(201, sent);
        var card = owner.get("/cards").body().path("items").path(0).path("id").asText();
        PREPARED.put("/cards/{id}", "/cards/" + card);
        PREPARED.put("/cards/{id}/default", "/cards/" + card + "/default");
        var bankAccount = owner.post("/bank-accounts", Map.of()).text("id");
        PREPARED.put("/bank-accounts/{id}", "/bank-accounts/" + bankAccount);
        PREPARED.put("/bank-accounts/{id}/name", "/bank-accounts/" + bankAccount + "/name");
        var out = Map.of("amount", Browserless.usd(1_00), "cardId", card, "pin", Browserless.PIN);
        var cashOut = owner.send("POST", "/cash-outs", out, UUID.randomUUID().toString());
        Browserless.expect(201, cashOut);
        PREPARED.put("/cash-outs/{id}", "/cash-outs/" + cashOut.text("id"));
        PREPARED.put("/orders/{id}", "/orders/" + payment.text("id"));
        PREPARED.put("/orders/{id}/refund-quote", "/orders/" + cashOut.text("id") + "/refund-quote");
        PREPARED.put("/orders/{id}/refunds", "/orders/" + cashOut.text("id") + "/refunds");
        PREPARED.put("/disputes/{id}", "/disputes/" + owner.dispute(payment.text("id")));
        PREPARED.put("/admin/orders/{id}", "/admin/orders/" + payment.text("id"));
        PREPARED.put("/admin/orders/{id}/hurry", "/admin/orders/" + payment.text("id") + "/hurry");
        InDoubt.prepare(payment.text("id"), PREPARED);
        prepareWhatIsSwitched();
        PREPARED.put("/bill-payments/{id}", "/bill-payments/" + payment.text("id"));
        var asked = bystander.askForMoney(owner.get("/payee-code").text("payeeId"), 2_00);
        var own = owner.askForMoney(payee, 2_00);
        PREPARED.put("/money-requests/{id}", "/money-requests/" + asked);
        PREPARED.put("/money-requests/{id}/payment", "/money-requests/" + asked + "/payment");
        PREPARED.put("/money-requests/{id}/refusal", "/money-requests/" + asked + "/refusal");
        PREPARED.put("/money-requests/{id}/cancellation", "/money-requests/" + own + "/cancellation");
        PREPARED.put("/person-payments/{id}", "/person-payments/" + sent.text("id"));
        PREPARED.put("/payees/{payeeId}/favourite", "/payees/" + payee + "/favourite");
        PREPARED.put("payee", payee);
        PREPARED.put("/idempotency-keys/{key}", "/idempotency-keys/" + key);
        PREPARED.put("/top-ups/{id}", "/top-ups/" + owner.startTopUp(10_00).text("id"));
        var transfer = administrator
                .get("/admin/ledger/references/" + payment.text("id"))
                .body()
                .path("items")
                .path(0);
        var account = transfer.path("debit").path("id").asText();
        PREPARED.put("/admin/ledger/accounts/{id}", "/admin/ledger/accounts/" + account);
        PREPARED.put("/admin/ledger/accounts/{id}/entries", "/admin/ledger/accounts/" + account + "/entries");
        PREPARED.put(
                "/admin/ledger/transfers/{id}",
                "/admin/ledger/transfers/" + transfer.path("id").asText());
        PREPARED.put("/admin/ledger/references/{reference}", "/admin/ledger/references/" + payment.text("id"));
        var run = administrator.post("/admin/verifications", Map.of()).text("id");
        PREPARED.put("/admin/ledger/checkpoints/{number}", "/admin/ledger/checkpoints/999999");
        PREPARED.put("/admin/verifications/{id}", "/admin/verifications/" + run);
        PREPARED.put("/registrations/{id}/confirmation", "/registrations/" + UUID.randomUUID() + "/confirmation");
        PREPARED.put("/partner-callbacks/{instance}", "/partner-callbacks/metro-utilities");
        var mandate = owner.startMandate(owner.saveAccount("METRO-ELECTRIC", Numbers.customer()), 0);
        for (var step : List.of("", "/pause", "/resume", "/end")) {
            PREPARED.put("/mandates/{id}" + step, "/mandates/" + mandate + step);
        }
        PREPARED.put("account", owner.saveAccount("METRO-ELECTRIC", Numbers.customer()));
        PREPARED.put("/saved-accounts/{id}", "/saved-accounts/" + PREPARED.get("account"));
        for (var part : List.of("/bill", "/history")) {
            PREPARED.put("/saved-accounts/{id}" + part, "/saved-accounts/" + PREPARED.get("account") + part);
        }
        Riding.prepare(owner, PREPARED);
        PREPARED.put("/statements/{month}.pdf", "/statements/" + YearMonth.now(ZoneOffset.UTC) + ".pdf");
        PREPARED.put("stranger", "s" + UUID.randomUUID() + "@example.com");
        PREPARED.put("nobody", "n" + UUID.randomUUID() + "@example.com");
        PREPARED.put("customer", Numbers.customer());
        PREPARED.put("quote", owner.quote(Numbers.customer()).text("id"));
    }

    /** Somebody else is frozen, so that the others' sessions live on. */
    private static void prepareWhatIsSwitched() throws Exception {
        var frozen = SYCEE.newClient()
                .join()
                .get("/sessions/current")
                .body()
                .path("person")
                .path("id");
        PREPARED.put("/admin/users/{id}", "/admin/users/" + frozen.asText());
        for (var verb : List.of("freeze", "unfreeze")) {
            PREPARED.put("/admin/users/{id}/" + verb, "/admin/users/" + frozen.asText() + "/" + verb);
        }
        PREPARED.put(
                "/admin/plugins/{plugin}/versions/{version}/choose",
                "/admin/plugins/gsma-biller/versions/0.0.1/choose");
        for (var verb : List.of("disable", "enable", "settings")) {
            PREPARED.put("/admin/instances/{instance}/" + verb, "/admin/instances/metro-utilities/" + verb);
        }
    }

    static Stream<AccessRow> rows() throws IOException {
        try (var table = Objects.requireNonNull(AccessTableIT.class.getResourceAsStream("access-table.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AccessRow::parse);
        }
    }

    @Test
    void theTableHasEveryOperationThatTheServerOffers() throws Exception {
        var answer = Call.to("GET", SYCEE.appUrl + "/openapi")
                .with("Accept", "application/json")
                .send();
        var offered = new TreeSet<String>();
        for (var path : new ObjectMapper().readTree(answer.body()).path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var route = path.getKey().replaceFirst("^/api/v1", "");
                offered.add(method.getKey().toUpperCase(Locale.ROOT) + " " + route);
            }
        }
        assertThat(rows().map(AccessRow::operation)).containsExactlyInAnyOrderElementsOf(offered);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void onlyThoseWhoMayPass(AccessRow row) throws Exception {
        var call = row.call(SYCEE.appUrl, PREPARED);
        letsKeysInWhereTheyMay(row, call);
        switch (row.who()) {
            case ANYONE -> letsAllPass(row, call);
            case PARTNER -> letsTheSignatureDecide(row, call);
            case PERSON, PERSON_OR_KEY -> keepsPersonsApart(row, call);
            case API_KEY -> keepsSessionsOut(call);
            case OWNER -> keepsTheOthersOut(row, call);
            case ADMINISTRATOR -> keepsPersonsOut(row, call);
        }
    }

    /** A key needs no token, and no cookie helps it: what is not open to keys is closed to it, however good. */
    private static void letsKeysInWhereTheyMay(AccessRow row, Call call) throws Exception {
        if (row.who() == AccessRow.Who.ANYONE || row.who() == AccessRow.Who.PARTNER) {
            return;
        }
        var shown = call.with("Authorization", "Bearer " + apiKey);
        answers(row.isOpenToKeys() ? row.status() : 403, shown);
        answers(row.isOpenToKeys() ? row.status() : 403, shown.as(owner.keys()));
        var wrong = call.with("Authorization", "Bearer " + apiKey.replaceAll(".{43}$", "A".repeat(43)));
        assertThat(answers(401, wrong)).contains("\"api-key-refused\"");
        assertThat(answers(401, wrong.as(owner.keys()))).contains("\"api-key-refused\"");
        if (row.isUnsafe()) {
            answers(403, shown.with("Origin", "https://evil.example"));
        }
    }

    private static void keepsSessionsOut(Call call) throws Exception {
        answers(401, call);
        answers(403, call.as(owner.keys()));
        answers(403, call.as(administrator.keys()));
    }

    private static void letsAllPass(AccessRow row, Call call) throws Exception {
        if (row.isUnsafe()) {
            answers(403, call.with("Origin", "https://evil.example"));
        }
        answers(row.status(), call);
        answers(row.status(), call.as(administrator.keys()));
    }

    /** A session opens nothing here; nor does a signature over something else, or an old one. */
    private static void letsTheSignatureDecide(AccessRow row, Call call) throws Exception {
        for (var keys : List.of(new Browserless.Keys("", ""), owner.keys(), administrator.keys())) {
            assertThat(answers(401, call.as(keys))).contains("\"callback-refused\"");
        }
        var now = serversTime();
        answers(401, PartnerSignature.sign(call, "{}", now));
        answers(401, PartnerSignature.sign(call, call.body(), now.minusSeconds(600)));
        answers(row.status(), PartnerSignature.sign(call, call.body(), now));
    }

    /** Other tests of the same server may have moved it. */
    private static Instant serversTime() throws Exception {
        return Instant.parse(administrator.get("/admin/clock").text("now"));
    }

    private static void keepsPersonsApart(AccessRow row, Call call) throws Exception {
        answers(401, call);
        answers(403, call.as(administrator.keys()));
        checkForgery(row, call, owner);
        answers(row.status(), call.as(owner.keys()));
        assertThat(answers(row.status(), call.as(other.keys()))).doesNotContain(idsOfTheOwner());
    }

    private static void keepsTheOthersOut(AccessRow row, Call call) throws Exception {
        answers(401, call);
        answers(403, call.as(administrator.keys()));
        assertThat(answers(404, call.as(other.keys()))).doesNotContain("Metro Electric");
        checkForgery(row, call, owner);
        answers(row.status(), call.as(owner.keys()));
    }

    private static void keepsPersonsOut(AccessRow row, Call call) throws Exception {
        answers(401, call);
        answers(403, call.as(bystander.keys()));
        checkForgery(row, call, administrator);
        answers(row.status(), call.as(administrator.keys()));
    }

    /** What a page of another site could make the browser send. */
    private static void checkForgery(AccessRow row, Call call, Browserless caller) throws Exception {
        if (row.isUnsafe()) {
            var allowed = call.as(caller.keys());
            answers(403, allowed.without("X-CSRF-Token"));
            answers(403, allowed.with("X-CSRF-Token", other.keys().csrfToken()));
            answers(403, allowed.with("Origin", "https://evil.example"));
            answers(403, allowed.with("Origin", "null"));
        }
    }

    private static String answers(int status, Call call) throws Exception {
        var answer = call.send();
        assertThat(answer.statusCode())
                .as("%s %s: %s", call.method(), call.url(), answer.body())
                .isEqualTo(status);
        return answer.body();
    }

    private static Set<String> idsOfTheOwner() {
        return PREPARED.values().stream()
                .map(value -> value.substring(value.lastIndexOf('/') + 1))
                .filter(value -> value.matches("[0-9a-f-]{36}"))
                .collect(Collectors.toSet());
    }
}
