package org.sycee.partnersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.CardPayment.State;
import org.sycee.partnersimulator.internal.CardPayment.Status;

class CardPaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Status.values())
                .flatMap(from -> Arrays.stream(Status.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void onlyTheLegalNextStatusesAreReached(Status from, Status to) {
        var payment = payment(from);
        if (from.mayBecome(to)) {
            assertThat(payment.becomes(to, "", NOW).status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> payment.becomes(to, "", NOW)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void theLegalPairsAreThese(Status from, Status to) {
        var isLegal = (from == Status.AWAITING_PAYER && to != Status.AWAITING_PAYER)
                || (from == Status.PENDING && to == Status.SUCCEEDED);
        assertThat(from.mayBecome(to)).isEqualTo(isLegal);
    }

    private static CardPayment payment(Status status) {
        var order = new CardOrder("r", Money.of(1, "USD"), "", "", new CardOrder.Urls("", ""));
        return new CardPayment("pay_1", "key", order, null, new State(status, "", NOW, NOW, NOW, false));
    }
}
