package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mandate pays a bill in the whole product: announced first, paid once, by nobody's hand. */
class AutopayIT {

    /** Owes each company a bill that is two months old, so that it is announced at once. */
    private static final String OVERDUE_CUSTOMER = "9000000035";

    private static final Duration NOTICE = Duration.ofMinutes(1);

    /** After which the turn of a server that was killed is free again. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void aBillIsAnnouncedAndThenPaidOnceThoughTheServerIsKilledTwiceAndThePersonSeesByWhom() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(300_00);
        sycee.holdAt("savedbills.paying");
        var mandate = person.startMandate(person.saveAccount("CLEARWATER", OVERDUE_CUSTOMER), 28);
        awaitState(person, mandate, "ANNOUNCED");
        var announced = payment(person, mandate);
        assertThat(person.available()).as("nothing is paid during the notice").isEqualTo(300_00);
        var total = announced.path("total").path("amount").asLong();
        assertThat(told(person, "BILL_DUE")).isEqualTo(total);
        assertThat(told(person, "MANDATE_PAYMENT_ANNOUNCED")).isEqualTo(total);

        Administrator.of(sycee).advanceClock(NOTICE);
        killWhenHeldAt("savedbills.paying");
        sycee.holdAt("savedbills.paid");
        Administrator.of(sycee).advanceClock(LEASE);
        killWhenHeldAt("savedbills.paid");
        Administrator.of(sycee).advanceClock(LEASE);

        awaitState(person, mandate, "PAID");
        assertThat(person.available()).isEqualTo(300_00 - total);
        assertThat(person.held()).isZero();
        assertThat(person.paidInBooks(announced.path("billReference").asText())).hasSize(1);

        var id = payment(person, mandate).path("paymentId").asText();
        var orderedBy = person.get("/bill-payments/" + id).body().path("orderedBy");
        assertThat(orderedBy.path("kind").asText()).isEqualTo("MANDATE");
        assertThat(orderedBy.path("id").asText()).isEqualTo(mandate);
        assertThat(person.get("/orders/" + id).text("state")).isEqualTo("SETTLED");
        assertThat(person.get("/movements")
                        .body()
                        .path("items")
                        .path(0)
                        .path("reference")
                        .asText())
                .isEqualTo(id);
        assertThat(person.get("/idempotency-keys/" + announced.path("id").asText())
                        .status())
                .as("the mandate's keys are not the person's")
                .isEqualTo(404);
    }

    private void killWhenHeldAt(String failpoint) throws IOException {
        Waiting.until(PATIENCE, "the server stands at " + failpoint, () -> sycee.isHeldAt(failpoint));
        sycee.killServer();
    }

    private static void awaitState(Browserless person, String mandate, String state) {
        Waiting.until(
                PATIENCE,
                "the payment is " + state,
                () -> payment(person, mandate).path("state").asText().equals(state));
    }

    /** The amount that the person was told in the only notice of that kind. */
    private static long told(Browserless person, String kind) throws IOException, InterruptedException {
        Waiting.until(
                PATIENCE, "the notice " + kind, () -> notices(person, kind).size() == 1);
        return notices(person, kind).get(0).path("parameters").path("amount").asLong();
    }

    private static List<JsonNode> notices(Browserless person, String kind) throws IOException, InterruptedException {
        var found = new ArrayList<JsonNode>();
        person.get("/notices").body().path("items").forEach(found::add);
        found.removeIf(notice -> !notice.path("kind").asText().equals(kind));
        return found;
    }

    private static JsonNode payment(Browserless person, String mandate) throws IOException, InterruptedException {
        return person.get("/mandates/" + mandate).body().path("payments").path(0);
    }
}
