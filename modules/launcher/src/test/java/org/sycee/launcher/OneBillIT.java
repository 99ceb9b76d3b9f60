package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One real bill, paid end to end by HTTP alone. */
class OneBillIT {

    private final RunningSycee sycee = RunningSycee.shared();

    @Test
    void aPersonJoinsTopsUpAndPaysABill() throws Exception {
        var person = sycee.newClient().join();
        assertThat(person.available()).isZero();
        person.topUp(200_00);
        assertThat(person.available()).isEqualTo(200_00);

        var quote = person.quote(Numbers.customer());
        var amount = quote.body().path("amount").path("amount").asLong();
        var payment = person.pay(quote.text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        Waiting.until(
                Duration.ofSeconds(30),
                "the bill is settled",
                () -> person.get("/orders/" + payment.text("id")).text("state").equals("SETTLED"));

        assertThat(person.available()).isEqualTo(200_00 - amount);
        assertThat(person.held()).isZero();
        assertThat(person.paidInBooks(quote.text("billReference"))).hasSize(1);
        var order = person.get("/orders/" + payment.text("id"));
        assertThat(order.text("partnerReference")).startsWith("ME-PAY-");
        assertThat(order.body().path("trail").path("steps").findValuesAsText("step"))
                .contains("HELD", "SENT", "SETTLED");
        assertThat(order.body().path("trail").path("transfers").findValuesAsText("kind"))
                .containsExactly("PENDING", "POST_PENDING");
        assertThat(person.get("/movements").body().path("items")).hasSize(2);
    }

    @Test
    void anotherPersonSeesNothingOfIt() throws Exception {
        var owner = sycee.newClient().join();
        var other = sycee.newClient().join();
        owner.topUp(200_00);
        var payment = owner.pay(
                owner.quote(Numbers.customer()).text("id"), UUID.randomUUID().toString());
        Browserless.expect(201, payment);
        for (var path : java.util.List.of("/bill-payments/", "/orders/")) {
            assertThat(other.get(path + payment.text("id")).status()).isEqualTo(404);
            assertThat(sycee.newClient().get(path + payment.text("id")).status())
                    .isEqualTo(401);
        }
    }
}
