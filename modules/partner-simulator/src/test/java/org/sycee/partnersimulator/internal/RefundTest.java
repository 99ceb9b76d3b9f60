package org.sycee.partnersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.BillPayment.Status;
import org.sycee.partnersimulator.internal.Refund.Refusal;

class RefundTest {

    private static final Instant AT = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant UNTIL = AT.plusSeconds(60);

    private static Refund refund(Refusal refusal) {
        return new Refund("key", "REF-1", "CITY-GAS", "paid", Money.of(5, "USD"), refusal, AT, UNTIL, false);
    }

    @Test
    void itIsOnItsWayUntilItsTimeHasComeAndStaysGivenBack() {
        var refund = refund(Refusal.NONE);
        assertThat(refund.status(AT)).isEqualTo(Status.PENDING);
        assertThat(refund.status(UNTIL.minusMillis(1))).isEqualTo(Status.PENDING);
        assertThat(refund.status(UNTIL)).isEqualTo(Status.SUCCEEDED);
        assertThat(refund.status(UNTIL.plusSeconds(1_000_000))).isEqualTo(Status.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(value = Refusal.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatIsRefusedIsRefusedForEver(Refusal refusal) {
        assertThat(refund(refusal).status(AT)).isEqualTo(Status.REJECTED);
        assertThat(refund(refusal).status(UNTIL.plusSeconds(1))).isEqualTo(Status.REJECTED);
    }
}
