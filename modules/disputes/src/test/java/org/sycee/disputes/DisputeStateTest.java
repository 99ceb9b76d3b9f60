package org.sycee.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.disputes.DisputeState.Deed;

class DisputeStateTest {

    private static final Map<String, DisputeState> LEADS = Map.of(
            "OPEN ANSWER", DisputeState.ANSWERED,
            "OPEN PROPOSE", DisputeState.PROPOSED,
            "PROPOSED DECLINE", DisputeState.OPEN,
            "PROPOSED APPROVE", DisputeState.REFUNDING,
            "REFUNDING REFUND_PAID", DisputeState.ANSWERED,
            "REFUNDING REFUND_FAILED", DisputeState.OPEN);

    static Stream<Arguments> pairs() {
        return Stream.of(DisputeState.values())
                .flatMap(state -> Stream.of(Deed.values()).map(deed -> Arguments.of(state, deed)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachDeedLeadsWhereItSaysAndNowhereElse(DisputeState state, Deed deed) {
        assertThat(state.after(deed)).isEqualTo(Optional.ofNullable(LEADS.get(state + " " + deed)));
    }

    @Test
    void thePayerHearsOfNoProposal() {
        assertThat(Stream.of(DisputeState.values()).map(DisputeState::toldToPayer))
                .containsExactly(DisputeState.OPEN, DisputeState.OPEN, DisputeState.REFUNDING, DisputeState.ANSWERED);
    }
}
