package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator's monitoring sees. */
class MetricsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern PASSING =
            Pattern.compile("(?m)^sycee_orders\\{[^}]*state=\"(?:SUBMITTED|IN_PROGRESS|UNKNOWN)\"[^}]*} ([0-9.]+)$");
    private final RunningSycee sycee = RunningSycee.alone();

    @AfterEach
    void stop() {
        sycee.stop();
    }

    @Test
    void anOrderWithASilentPartnerIsCountedUntilItIsOver() throws Exception {
        var person = sycee.newClient().join();
        person.topUp(200_00);
        lieOnce(person);
        var quote = person.quote(Numbers.customer());
        var fault = "{\"target\":\"bill-payment\",\"mode\":\"TIMEOUT_AFTER\",\"times\":1}";
        Browserless.expect(201, person.simulator("POST", "/faults", fault));
        assertThat(passing()).isZero();
        var payment = person.pay(quote.text("id"), UUID.randomUUID().toString());
        assertThat(payment.text("outcome")).isEqualTo("PROCESSING");
        assertThat(passing()).isEqualTo(1);
        Waiting.until(
                PATIENCE,
                "the order is settled",
                () -> person.get("/orders/" + payment.text("id")).text("state").equals("SETTLED"));
        assertThat(passing()).isZero();
        assertThat(metrics())
                .containsPattern("sycee_partner_suspicions_total\\{[^}]*how=\"misfit\"[^}]*} 1")
                .containsPattern("sycee_orders_ended_total\\{[^}]*kind=\"bill\"[^}]*state=\"SETTLED\"[^}]*} [1-9]")
                .containsPattern("sycee_partner_calls_count\\{[^}]*instance=\"metro-utilities\"[^}]*} [1-9]")
                .containsPattern("sycee_outbox_behind_seconds(\\{[^}]*})? [0-9]")
                .containsPattern("sycee_ledger_batch_count(\\{[^}]*})? [1-9]");
    }

    /** A bill of whose payment another amount is confirmed; it is over when its truth is known. */
    private void lieOnce(Browserless person) throws Exception {
        var fault = "{\"target\":\"bill-payment\",\"mode\":\"WRONG_AMOUNT\",\"times\":1}";
        Browserless.expect(201, person.simulator("POST", "/faults", fault));
        var quote = person.quote(Numbers.customer());
        var payment = person.pay(quote.text("id"), UUID.randomUUID().toString());
        Waiting.until(
                PATIENCE,
                "the truth is known",
                () -> person.get("/orders/" + payment.text("id")).text("state").equals("SETTLED"));
    }

    private String metrics() throws Exception {
        var answer = Call.to("GET", sycee.appUrl + "/metrics").send();
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private double passing() throws Exception {
        var counts = PASSING.matcher(metrics()).results().toList();
        assertThat(counts).as("one for each state").hasSize(3);
        return counts.stream()
                .mapToDouble(count -> Double.parseDouble(count.group(1)))
                .sum();
    }
}
