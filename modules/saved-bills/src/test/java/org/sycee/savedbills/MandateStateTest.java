package org.sycee.savedbills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of states, of a mandate and of a payment: who may become what. */
class MandateStateTest {

    private static final Map<MandateState, Set<MandateState>> MANDATE = Map.of(
            MandateState.ACTIVE, Set.of(MandateState.PAUSED, MandateState.ENDED),
            MandateState.PAUSED, Set.of(MandateState.ACTIVE, MandateState.ENDED),
            MandateState.ENDED, Set.of());
    private static final Map<MandatePayment.State, Set<MandatePayment.State>> PAYMENT = Map.of(
            MandatePayment.State.ANNOUNCED, Set.of(MandatePayment.State.PAYING, MandatePayment.State.SKIPPED),
            MandatePayment.State.PAYING, Set.of(MandatePayment.State.PAID, MandatePayment.State.SKIPPED),
            MandatePayment.State.PAID, Set.of(),
            MandatePayment.State.SKIPPED, Set.of());

    @ParameterizedTest
    @EnumSource
    void aMandateBecomesWhatItMayAndNothingElse(MandateState from) {
        for (var to : MandateState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(MANDATE.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentBecomesWhatItMayAndNothingElse(MandatePayment.State from) {
        for (var to : MandatePayment.State.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(PAYMENT.get(from).contains(to));
        }
    }
}
