package org.sycee.partnersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Course;
import org.sycee.partnersimulator.internal.BillPayment.Names;
import org.sycee.partnersimulator.internal.BillPayment.Standing;
import org.sycee.partnersimulator.internal.BillPayment.Status;

class BillPaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PENDING,true,SUCCEEDED",
        "PENDING,false,REJECTED",
        "SUCCEEDED,true,SUCCEEDED",
        "SUCCEEDED,false,SUCCEEDED",
        "REJECTED,true,REJECTED",
        "REJECTED,false,REJECTED",
    })
    void whatHasEndedStaysAsItIs(Status from, boolean endsWell, Status to) {
        var course = new Course(NOW, Duration.ZERO, endsWell, "", false);
        var order = new BillOrder("ME-202611-1002003000", Money.of(1, "USD"), "", "");
        var payment = new BillPayment("k", order, new Names("s", "p"), course, new Standing(from, null, NOW));
        assertThat(payment.ended(NOW).status()).isEqualTo(to);
    }
}
