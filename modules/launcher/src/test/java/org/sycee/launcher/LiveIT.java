package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pages that follow the server: what changes reaches them without asking, and nobody else. */
class LiveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void anOpenPageSeesABillSettleAndTheBalanceChange() throws Exception {
        var mei = sycee.newClient().join();
        var stranger = sycee.newClient().join();
        mei.topUp(200_00);
        try (var page = follow(mei);
                var other = follow(stranger)) {
            var payment = pay(mei);
            var order = "{\"resource\":\"/orders/" + payment + "\"}";
            awaitHeard(page, "event", "notice");
            awaitHeard(page, "data", "{\"resource\":\"/wallet\"}");
            assertThat(page.said("data")).contains(order);
            var notice = mei.get("/notices").body().path("items").path(0);
            assertThat(notice.path("kind").asText()).isEqualTo("ORDER_SUCCEEDED");
            assertThat(notice.path("subject").asText()).isEqualTo("/orders/" + payment);
            assertThat(page.said("id")).contains(notice.path("position").asText());

            assertThat(stranger.get("/notices").body().path("items")).isEmpty();
            assertThat(other.said("event")).containsExactly("opened");
        }
    }

    @Test
    void whoComesBackMissesNothingAndHearsNothingAgain() throws Exception {
        var mei = sycee.newClient().join();
        mei.topUp(300_00);
        String last;
        try (var page = follow(mei)) {
            pay(mei);
            awaitHeard(page, "event", "notice");
            last = page.said("id").get(page.said("id").size() - 1);
        }
        pay(mei);
        pay(mei);
        Waiting.until(PATIENCE, "all is told", () -> positions(mei).size() == 4);
        try (var back = follow(mei, "Last-Event-ID", last)) {
            awaitHeard(back, "id", "4");
            assertThat(last).isEqualTo("2");
            assertThat(back.said("id")).containsExactly("2", "3", "4");
            assertThat(back.said("event")).filteredOn("notice"::equals).hasSize(2);
        }
        assertThat(mei.get("/notices/unread").text("count")).isEqualTo("4");
        Browserless.expect(204, mei.send("PUT", "/notices/read", Map.of("position", 3), ""));
        assertThat(mei.get("/notices/unread").text("count")).isEqualTo("1");
    }

    @Test
    void aTopUpThatEndsIsToldWhereItIsAwaited() throws Exception {
        var mei = sycee.newClient().join();
        try (var page = follow(mei)) {
            mei.topUp(50_00);
            awaitHeard(page, "event", "notice");
            assertThat(mei.get("/notices").body().findValuesAsText("kind")).containsExactly("TOP_UP_SUCCEEDED");
        }
    }

    @Test
    void signingOutEndsTheStreamAndNobodyElses() throws Exception {
        var mei = sycee.newClient().join();
        var tom = sycee.newClient().join();
        try (var page = follow(mei);
                var other = follow(tom)) {
            var answer = Call.to("DELETE", sycee.appUrl + "/api/v1/sessions/current")
                    .as(mei.keys())
                    .send();
            assertThat(answer.statusCode()).isEqualTo(204);
            Waiting.until(PATIENCE, "the stream ends", page::hasEnded);
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void whatCannotBeFollowedIsRefused() throws Exception {
        var mei = sycee.newClient().join();
        assertThat(OpenPage.of(sycee.appUrl, new Browserless.Keys("", "")).status())
                .isEqualTo(401);
        for (var nonsense : List.of("x", "-1", "1.5")) {
            assertThat(OpenPage.of(sycee.appUrl, mei.keys(), "Last-Event-ID", nonsense)
                            .status())
                    .isEqualTo(400);
        }
        for (var query : List.of("cursor=x", "cursor=0", "limit=0", "limit=101")) {
            assertThat(mei.get("/notices?" + query).status()).as(query).isEqualTo(400);
        }
        for (var body : List.<Map<String, Object>>of(
                Map.of(), Map.of("position", -1), Map.of("position", 1.5), Map.of("position", "1"))) {
            assertThat(mei.send("PUT", "/notices/read", body, "").status())
                    .as(body.toString())
                    .isEqualTo(400);
        }
    }

    /** Ten a person, and the eleventh is refused; two hundred hold no thread, so others are answered as ever. */
    @Test
    void twoHundredOpenPagesLeaveTheServerFree() throws Exception {
        var pages = new ArrayList<OpenPage>();
        try {
            for (var person = 0; person < 20; person++) {
                var keys = sycee.newClient().join().keys();
                for (var page = 0; page < 10; page++) {
                    pages.add(OpenPage.of(sycee.appUrl, keys));
                }
                if (person == 0) {
                    pages.forEach(LiveIT::awaitOpen);
                    assertThat(OpenPage.of(sycee.appUrl, keys).status()).isEqualTo(429);
                }
            }
            pages.forEach(LiveIT::awaitOpen);
            var mei = sycee.newClient().join();
            mei.topUp(200_00);
            try (var page = follow(mei)) {
                pay(mei);
                awaitHeard(page, "event", "notice");
            }
            assertThat(pages).allMatch(OpenPage::isOpen).hasSize(200);
        } finally {
            pages.forEach(OpenPage::close);
        }
    }

    private OpenPage follow(Browserless person, String... headers) {
        var page = OpenPage.of(sycee.appUrl, person.keys(), headers);
        awaitOpen(page);
        return page;
    }

    private static void awaitOpen(OpenPage page) {
        try {
            Waiting.until(PATIENCE, "the stream is open", page::isOpen);
        } catch (AssertionError e) {
            throw new AssertionError("the stream is not open: " + page, e);
        }
    }

    private static void awaitHeard(OpenPage page, String kind, String text) {
        Waiting.until(PATIENCE, "heard " + kind + ": " + text, () -> page.heard(kind, text));
    }

    private static String pay(Browserless person) throws Exception {
        var payment = person.pay(
                person.quote(Numbers.customer()).text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        return payment.text("id");
    }

    private static List<String> positions(Browserless person) throws Exception {
        return person.get("/notices").body().findValuesAsText("position");
    }
}
