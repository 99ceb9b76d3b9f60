package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.payments.PayIn.State.AWAITING_PAYER;
import static org.sycee.payments.PayIn.State.PLACED;
import static org.sycee.payments.PayIn.State.RELEASED;
import static org.sycee.payments.PayIn.State.RELEASING;
import static org.sycee.payments.PayIn.State.SETTLED;
import static org.sycee.payments.PayIn.State.SETTLING;
import static org.sycee.payments.PayIn.State.SUBMITTED;
import static org.sycee.payments.PayIn.State.SUSPENDED;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sycee.payments.PayIn.State;

class PayInTransitionsTest {

    private record Pair(State from, State to) {}

    private static final Set<Pair> LEGAL = Set.of(
            new Pair(PLACED, SUBMITTED),
            new Pair(PLACED, RELEASING),
            new Pair(SUBMITTED, AWAITING_PAYER),
            new Pair(SUBMITTED, SETTLING),
            new Pair(SUBMITTED, RELEASING),
            new Pair(SUBMITTED, SUSPENDED),
            new Pair(AWAITING_PAYER, SETTLING),
            new Pair(AWAITING_PAYER, RELEASING),
            new Pair(AWAITING_PAYER, SUBMITTED),
            new Pair(AWAITING_PAYER, SUSPENDED),
            new Pair(SUSPENDED, SETTLING),
            new Pair(SUSPENDED, RELEASING),
            new Pair(SETTLING, SETTLED),
            new Pair(RELEASING, RELEASED));

    @Test
    void everyPairOfStatesIsLegalOrNot() {
        for (var from : State.values()) {
            for (var to : State.values()) {
                assertThat(PayInTransitions.mayBecome(from, to))
                        .as(from + " to " + to)
                        .isEqualTo(LEGAL.contains(new Pair(from, to)));
            }
        }
    }

    @Test
    void onlySettledAndReleasedAreEnds() {
        for (var state : State.values()) {
            assertThat(PayInTransitions.isEnd(state))
                    .as(state.name())
                    .isEqualTo(Set.of(SETTLED, RELEASED).contains(state));
        }
    }
}
