package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** In this order, since the last rows end what the rows before need. */
    private static final String TABLE = """
        GET    /about                               ANYONE        200
        POST   /registrations                       ANYONE        202 {"login":"<stranger>","password":"jade and silver 1842","displayName":"Mei Lin","language":"en"}
        POST   /registrations/{id}/confirmation     ANYONE        404 {"code":"123456"}
        POST   /sessions                            ANYONE        401 {"login":"<nobody>","password":"jade and silver 1842"}
        POST   /admin/sessions                      ANYONE        400 {}
        POST   /partner-callbacks/{instance}        PARTNER       204 {"note":"post"}
        PUT    /partner-callbacks/{instance}        PARTNER       204 {"note":"put"}
        GET    /services                            PERSON        200
        GET    /bill-companies                      PERSON        200
        GET    /wallet                              PERSON        200
        GET    /movements                           PERSON        200
        GET    /movements.csv                       PERSON        200
        GET    /statements                          PERSON        200
        GET    /statements/{month}.pdf              OWNER         200
        GET    /spending?month=2026-11              PERSON        200
        GET    /cards                               PERSON        200
        GET    /bank-accounts                       PERSON        200
        POST   /bank-accounts                       PERSON        201
        GET    /bank-accounts/{id}                  OWNER         200
        PUT    /bank-accounts/{id}/name             OWNER         200 {"name":"Savings"}
        DELETE /bank-accounts/{id}                  OWNER         204
        GET    /disclosures                         PERSON        200
        GET    /events                              PERSON        200
        GET    /notices                             PERSON        200
        GET    /notices/unread                      PERSON        200
        PUT    /notices/read                        PERSON        204 {"position":0}
        GET    /top-ups                             PERSON        200
        GET    /orders?open=true                    PERSON        200
        GET    /payment-pin                         PERSON        200
        PUT    /payment-pin                         PERSON        422 {"pin":"270117"}
        POST   /payment-pin/codes                   PERSON        202
        POST   /top-ups                             PERSON        201 {"amount":{"amount":1000,"currency":"USD"}}
        POST   /bill-quotes                         PERSON        201 {"companyId":"metro-utilities:METRO-ELECTRIC","fields":{"customerNumber":"<customer>"}}
        POST   /bill-validations                    PERSON        200 {"companyId":"metro-utilities:LAKESIDE-PREPAID","fields":{"customerNumber":"6007008003"}}
        GET    /payees                              PERSON        200
        POST   /payees                              PERSON        404 {"to":"<nobody>"}
        PUT    /payees/{payeeId}/favourite          PERSON        204
        DELETE /payees/{payeeId}/favourite          PERSON        204
        GET    /payee-code                          PERSON        200
        POST   /person-payments                     PERSON_OR_KEY 422 {"payeeId":"<payee>","amount":{"amount":99999999,"currency":"USD"},"pin":"270116"}
        GET    /api-keys                            PERSON        200
        POST   /api-keys                            PERSON        201 {"name":"till","sendMoney":{"perPayment":{"amount":100,"currency":"USD"},"perDay":{"amount":100,"currency":"USD"}},"pin":"270116"}
        POST   /api-key-checks                      API_KEY       200 {"text":"hello"}
        DELETE /api-keys/{id}                       OWNER         204
        GET    /money-requests                      PERSON        200
        POST   /money-requests                      PERSON        400 {"payeeIds":[],"total":{"amount":100,"currency":"USD"}}
        GET    /money-requests/{id}                 OWNER         200
        POST   /money-requests/{id}/payment         OWNER         422 {"pin":"111111"}
        POST   /money-requests/{id}/refusal         OWNER         200
        POST   /money-requests/{id}/cancellation    OWNER         200
        POST   /cash-outs                           PERSON        400 {"amount":{"amount":100,"currency":"USD"},"pin":"270116"}
        GET    /cash-outs/{id}                      OWNER         200
        GET    /person-payments/{id}                OWNER         200
        GET    /top-ups/{id}                        OWNER         200
        GET    /orders/{id}                         OWNER         200
        GET    /orders/{id}/refund-quote            OWNER         422
        POST   /orders/{id}/refunds                 OWNER         422 {"amount":{"amount":100,"currency":"USD"}}
        GET    /bill-payments/{id}                  OWNER         200
        GET    /idempotency-keys/{key}              OWNER         200
        POST   /bill-payments                       OWNER         201 {"quoteId":"<quote>","pin":"270116"}
        GET    /ride-places?text=a                  PERSON        200
        POST   /ride-quotes                         PERSON        201 {"from":{"name":"Central Station","latitude":54.70,"longitude":2.30},"to":{"name":"City Hospital","latitude":54.71,"longitude":2.31},"passengers":1}
        GET    /rides                               PERSON        200
        POST   /rides                               OWNER         201 {"offerId":"<offer>","pin":"270116"}
        GET    /rides/{id}                          OWNER         200
        GET    /rides/{id}/cancellation             OWNER         200
        POST   /rides/{id}/approval                 OWNER         409 {"fare":{"amount":9900,"currency":"USD"},"pin":"270116"}
        POST   /rides/{id}/refusal                  OWNER         409
        POST   /rides/{id}/tips                     OWNER         409 {"amount":{"amount":100,"currency":"USD"},"pin":"270116"}
        PUT    /rides/{id}/rating                   OWNER         409 {"stars":5}
        POST   /rides/{id}/cancellation             OWNER         200 {"fee":{"amount":0,"currency":"USD"}}
        GET    /saved-accounts                      PERSON        200
        POST   /saved-accounts                      PERSON        201 {"companyId":"metro-utilities:METRO-ELECTRIC","fields":{"customerNumber":"<customer>"},"nickname":"Home"}
        GET    /saved-accounts/{id}                 OWNER         200
        GET    /saved-accounts/{id}/bill            OWNER         200
        GET    /saved-accounts/{id}/history         OWNER         200
        PUT    /saved-accounts/{id}                 OWNER         200 {"nickname":"Home","remind":false}
        GET    /mandates                            PERSON        200
        POST   /mandates                            OWNER         201 {"accountId":"<account>","ceiling":{"amount":10000,"currency":"USD"},"daysBefore":0,"pin":"270116"}
        GET    /mandates/{id}                       OWNER         200
        POST   /mandates/{id}/pause                 OWNER         200
        POST   /mandates/{id}/resume                OWNER         200
        POST   /mandates/{id}/end                   OWNER         200
        DELETE /saved-accounts/{id}                 OWNER         204
        PUT    /cards/{id}/default                  OWNER         204
        DELETE /cards/{id}                          OWNER         204
        GET    /sessions/current                    PERSON        200
        GET    /admin/audit-log                     ADMINISTRATOR 200
        GET    /admin/plugins                       ADMINISTRATOR 200
        POST   /admin/plugins/look                  ADMINISTRATOR 200 {"reason":"It is only a test."}
        POST   /admin/plugins/{plugin}/versions/{version}/choose ADMINISTRATOR 409 {"reason":"It is only a test."}
        POST   /admin/instances                     ADMINISTRATOR 422 {"instance":"never-added","plugin":"absent","name":"Never","reason":"It is only a test."}
        POST   /admin/instances/{instance}/disable  ADMINISTRATOR 200 {"reason":"It is only a test."}
        POST   /admin/instances/{instance}/enable   ADMINISTRATOR 200 {"reason":"It is only a test."}
        PUT    /admin/instances/{instance}/settings ADMINISTRATOR 200 {"settings":{"note":"a test"},"reason":"It is only a test."}
        GET    /admin/orders?stuck=true             ADMINISTRATOR 200
        GET    /admin/orders/{id}                   ADMINISTRATOR 200
        POST   /admin/orders/{id}/hurry             ADMINISTRATOR 200
        GET    /admin/cases                         ADMINISTRATOR 200
        GET    /admin/cases/{order}                 ADMINISTRATOR 404
        POST   /admin/cases/{order}/proposals       ADMINISTRATOR 404 {"resolution":"BORNE","reason":"It is only a test.","evidence":"None."}
        POST   /admin/cases/{order}/proposals/{proposal}/approve ADMINISTRATOR 404 {"reason":"It is only a test."}
        POST   /admin/cases/{order}/proposals/{proposal}/decline ADMINISTRATOR 404 {"reason":"It is only a test."}
        GET    /admin/partner-files                 ADMINISTRATOR 200
        POST   /admin/partner-files                 ADMINISTRATOR 400 {}
        GET    /admin/partner-files/{id}            ADMINISTRATOR 404
        GET    /admin/breaks                        ADMINISTRATOR 200
        GET    /admin/breaks/{id}                   ADMINISTRATOR 404
        POST   /admin/breaks/{id}/proposals         ADMINISTRATOR 404 {"resolution":"BORNE","reason":"It is only a test.","evidence":"None."}
        POST   /admin/breaks/{id}/proposals/{proposal}/approve ADMINISTRATOR 404 {"reason":"It is only a test."}
        POST   /admin/breaks/{id}/proposals/{proposal}/decline ADMINISTRATOR 404 {"reason":"It is only a test."}
        POST   /admin/user-searches                 ADMINISTRATOR 200 {"text":"Mei Lin"}
        GET    /admin/users/{id}                    ADMINISTRATOR 200
        POST   /admin/users/{id}/freeze             ADMINISTRATOR 200 {"reason":"It is only a test."}
        POST   /admin/users/{id}/unfreeze           ADMINISTRATOR 200 {"reason":"It is only a test."}
        GET    /admin/administrators                ADMINISTRATOR 200
        POST   /admin/administrators                ADMINISTRATOR 201 {"name":"guest","reason":"It is only a test."}
        GET    /admin/clock                         ADMINISTRATOR 200
        POST   /admin/clock/advance                 ADMINISTRATOR 200 {"by":"PT1S"}
        GET    /admin/ledger/accounts               ADMINISTRATOR 200
        GET    /admin/ledger/accounts/{id}          ADMINISTRATOR 200
        GET    /admin/ledger/accounts/{id}/entries  ADMINISTRATOR 200
        GET    /admin/ledger/transfers/{id}         ADMINISTRATOR 200
        GET    /admin/ledger/references/{reference} ADMINISTRATOR 200
        GET    /admin/ledger/search?text=operator   ADMINISTRATOR 200
        GET    /admin/ledger/checkpoints            ADMINISTRATOR 200
        POST   /admin/ledger/checkpoints            ADMINISTRATOR 202
        GET    /admin/ledger/checkpoints/{number}   ADMINISTRATOR 404
        GET    /admin/verifications                 ADMINISTRATOR 200
        POST   /admin/verifications                 ADMINISTRATOR 202
        GET    /admin/verifications/{id}            ADMINISTRATOR 200
        GET    /admin/sessions/current              ADMINISTRATOR 200
        DELETE /sessions/current                    PERSON        204
        DELETE /admin/sessions/current              ADMINISTRATOR 204
        """;

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

    static Stream<AccessRow> rows() {
        return TABLE.lines().map(AccessRow::parse);
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
