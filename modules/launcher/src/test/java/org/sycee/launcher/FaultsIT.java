package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The partner answers late, or never. */
class FaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void aPartnerThatPaysAndThenFallsSilentIsPaidOnce() throws Exception {
        payAgainst("TIMEOUT_AFTER");
    }

    @Test
    void aPartnerThatNeverGotTheCallIsCalledAgainWithTheSameKey() throws Exception {
        payAgainst("TIMEOUT_BEFORE");
    }

    private void payAgainst(String mode) throws Exception {
        var person = sycee.newClient().join();
        person.topUp(200_00);
        var quote = person.quote(Numbers.customer());
        var amount = quote.body().path("amount").path("amount").asLong();
        var fault = "{\"target\":\"bill-payment\",\"mode\":\"" + mode + "\",\"times\":1}";
        Browserless.expect(201, person.simulator("POST", "/faults", fault));

        var payment = person.pay(quote.text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        assertThat(payment.text("outcome")).isEqualTo("PROCESSING");
        Waiting.until(
                PATIENCE,
                "the order is settled after " + mode,
                () -> person.get("/orders/" + payment.text("id")).text("state").equals("SETTLED"));
        assertThat(person.available()).isEqualTo(200_00 - amount);
        assertThat(person.paidInBooks(quote.text("billReference"))).hasSize(1);
    }
}
