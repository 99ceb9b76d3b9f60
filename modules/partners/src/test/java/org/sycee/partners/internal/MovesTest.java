package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.partners.PartnerCall.State.AWAITING_PAYER;
import static org.sycee.partners.PartnerCall.State.IN_PROGRESS;
import static org.sycee.partners.PartnerCall.State.RECORDED;
import static org.sycee.partners.PartnerCall.State.REJECTED;
import static org.sycee.partners.PartnerCall.State.SUBMITTED;
import static org.sycee.partners.PartnerCall.State.SUCCEEDED;
import static org.sycee.partners.PartnerCall.State.UNKNOWN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.partners.PartnerCall.State;

class MovesTest {

    private static final Map<State, Set<State>> LEGAL = Map.of(
            RECORDED, Set.of(SUBMITTED, REJECTED),
            SUBMITTED, Set.of(AWAITING_PAYER, IN_PROGRESS, UNKNOWN, SUCCEEDED, REJECTED),
            UNKNOWN, Set.of(SUBMITTED, AWAITING_PAYER, IN_PROGRESS, SUCCEEDED, REJECTED),
            AWAITING_PAYER, Set.of(IN_PROGRESS, SUCCEEDED, REJECTED),
            IN_PROGRESS, Set.of(AWAITING_PAYER, SUCCEEDED, REJECTED),
            SUCCEEDED, Set.of(),
            REJECTED, Set.of());

    @ParameterizedTest
    @EnumSource(State.class)
    void aCallMovesOnlyTowardsCertainty(State from) {
        for (var to : State.values()) {
            assertThat(Moves.mayBecome(from, to))
                    .as(from + " to " + to)
                    .isEqualTo(LEGAL.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
