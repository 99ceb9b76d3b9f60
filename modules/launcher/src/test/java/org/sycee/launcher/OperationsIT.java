package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator switches while everything runs, and what becomes of the money. */
class OperationsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<String, String> REASON = Map.of("reason", "It is only a test.");

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = Administrator.signInAgain(sycee);
    }

    @AfterEach
    void switchOn() throws Exception {
        switchMetro("enable");
    }

    private Browserless.Answer switchMetro(String verb) throws IOException, InterruptedException {
        var answer = administrator.post("/admin/instances/metro-utilities/" + verb, REASON);
        Browserless.expect(200, answer);
        return answer;
    }

    private String stateOf(Browserless person, String order) throws IOException, InterruptedException {
        return person.get("/orders/" + order).text("state");
    }

    @Test
    void anOrderInProgressSettlesWhileNothingNewBeginsUntilItsBillerIsOnAgain() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(400_00);
        var fault = "{\"target\":\"bill-payment\",\"mode\":\"TIMEOUT_AFTER\",\"times\":1}";
        Browserless.expect(201, person.simulator("POST", "/faults", fault));
        var earlier = person.quote(Numbers.customer()).text("id");
        var begun = person.pay(person.quote(Numbers.customer()).text("id"), newKey());
        Browserless.expect(201, begun);
        assertThat(begun.text("outcome")).isEqualTo("PROCESSING");

        assertThat(switchMetro("disable").text("state")).isEqualTo("DISABLED");
        nothingNewBegins(person, earlier);
        theOrderSettles(person, begun.text("id"));

        assertThat(switchMetro("enable").text("state")).isEqualTo("AVAILABLE");
        var later = person.pay(earlier, newKey());
        Browserless.expect(201, later);
        Waiting.until(
                PATIENCE,
                "the order after it settles",
                () -> stateOf(person, later.text("id")).equals("SETTLED"));
    }

    private void nothingNewBegins(Browserless person, String quote) throws IOException, InterruptedException {
        var available = person.available();
        var refused = person.pay(quote, newKey());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("service-disabled");
        assertThat(refused.text("detail")).contains("No money was moved or set aside");
        assertThat(person.available()).as("nothing is held").isEqualTo(available);
        var asked = person.post(
                "/bill-quotes",
                Map.of(
                        "companyId",
                        "metro-utilities:METRO-ELECTRIC",
                        "fields",
                        Map.of("customerNumber", Numbers.customer())));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text("code")).isEqualTo("service-disabled");
        assertThat(person.get("/bill-companies").body().toString()).doesNotContain("metro-utilities:");
        var tile = person.get("/services").body().findParents("instance").stream()
                .filter(service -> service.path("instance").asText().equals("metro-utilities"))
                .findFirst()
                .orElseThrow();
        assertThat(tile.path("available").asBoolean()).isFalse();
        assertThat(tile.path("reason").asText()).contains("switched off");
    }

    private void theOrderSettles(Browserless person, String order) throws Exception {
        var told = administrator.get("/admin/orders/" + order);
        Browserless.expect(200, told);
        assertThat(told.body().path("call").path("key").asText()).isNotEmpty();
        Browserless.expect(200, administrator.post("/admin/orders/" + order + "/hurry", Map.of()));
        Waiting.until(
                PATIENCE, "the order settles", () -> stateOf(person, order).equals("SETTLED"));
        var ended = administrator.get("/admin/orders/" + order).body();
        assertThat(ended.path("next").path("step").asText()).isEqualTo("NOTHING");
        assertThat(ended.path("call").path("exchanges")).isNotEmpty();
    }

    @Test
    void aFrozenPersonIsOutAtOnceAndInAgainWhenUnfrozen() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(100_00);
        var id =
                person.get("/sessions/current").body().path("person").path("id").asText();
        var frozen = administrator.post("/admin/users/" + id + "/freeze", REASON);
        Browserless.expect(200, frozen);
        assertThat(frozen.body().path("frozen").path("reason").asText()).isEqualTo("It is only a test.");
        assertThat(person.get("/wallet").status()).isEqualTo(401);
        assertThat(person.signIn("wrong jade and silver").text("code")).isEqualTo("wrong-login-or-password");
        var told = person.signIn();
        assertThat(told.status()).isEqualTo(403);
        assertThat(told.text("code")).isEqualTo("account-frozen");

        Browserless.expect(200, administrator.post("/admin/users/" + id + "/unfreeze", REASON));
        person.signInAs(person.signIn());
        assertThat(person.available()).as("the money was safe").isEqualTo(100_00);
    }

    @Test
    void whatAnAdministratorSaysWrongIsRefusedAndChangesNothing() throws Exception {
        var nobody = UUID.randomUUID();
        assertThat(administrator
                        .post("/admin/instances/metro-utilities/disable", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        assertThat(administrator.post("/admin/instances/nobody/disable", REASON).text("code"))
                .isEqualTo("no-such-service");
        assertThat(administrator.get("/admin/orders?state=lost").status()).isEqualTo(400);
        assertThat(administrator.get("/admin/orders?cursor=17").status()).isEqualTo(400);
        assertThat(administrator.get("/admin/orders/" + nobody).status()).isEqualTo(404);
        assertThat(administrator
                        .post("/admin/user-searches", Map.of("text", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(administrator
                        .post("/admin/users/" + nobody + "/freeze", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .post("/admin/users/" + nobody + "/freeze", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(switchMetro("enable").text("state")).isEqualTo("AVAILABLE");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
