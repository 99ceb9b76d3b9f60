package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;

class JudgeTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final Money AMOUNT = Money.of(8420, "USD");
    private static final Judge JUDGE =
            new Judge(new BillPayment(KEY, AMOUNT, "TOWN-WATER", "TW-1", Map.of()), Set.of("closed"));

    @Test
    void aSuccessOfThisKeyAndAmountIsBelieved() {
        assertThat(JUDGE.believe(CallResult.succeeded(KEY, AMOUNT, "TW-PAY-1"))).isEqualTo(Belief.SUCCEEDED);
    }

    @Test
    void aSuccessOfAnotherAmountCurrencyOrKeyProvesNothing() {
        assertThat(JUDGE.believe(CallResult.succeeded(KEY, Money.of(8421, "USD"), "TW-PAY-1")))
                .isEqualTo(Belief.UNKNOWN);
        assertThat(JUDGE.believe(CallResult.succeeded(KEY, Money.of(8420, "EUR"), "TW-PAY-1")))
                .isEqualTo(Belief.UNKNOWN);
        assertThat(JUDGE.believe(CallResult.succeeded(UUID.randomUUID(), AMOUNT, "TW-PAY-1")))
                .isEqualTo(Belief.UNKNOWN);
    }

    @Test
    void aRefusalIsBelievedOnlyWithADeclaredCode() {
        assertThat(JUDGE.believe(CallResult.rejected("closed", "closed"))).isEqualTo(Belief.REJECTED);
        assertThat(JUDGE.believe(CallResult.rejected("busy", "busy"))).isEqualTo(Belief.UNKNOWN);
    }

    @Test
    void whatIsNotCertainStaysOpen() {
        assertThat(JUDGE.believe(null)).isEqualTo(Belief.UNKNOWN);
        assertThat(JUDGE.believe(CallResult.unknown("?"))).isEqualTo(Belief.UNKNOWN);
        assertThat(JUDGE.believe(CallResult.inProgress())).isEqualTo(Belief.IN_PROGRESS);
        assertThat(JUDGE.believe(CallResult.notFound())).isEqualTo(Belief.NOT_FOUND);
    }
}
