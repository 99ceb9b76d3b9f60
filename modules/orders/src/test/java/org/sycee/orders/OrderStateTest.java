package org.sycee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStateTest {

    private static final Map<String, Set<String>> LEGAL = Map.ofEntries(
            Map.entry("QUOTED", Set.of("RESERVED", "HELD", "RELEASED")),
            Map.entry("RESERVED", Set.of("HELD", "RELEASED")),
            Map.entry("HELD", Set.of("SUBMITTED", "RELEASING")),
            Map.entry(
                    "SUBMITTED",
                    Set.of("AWAITING_PAYER", "IN_PROGRESS", "UNKNOWN", "SETTLING", "RELEASING", "SUSPENDING")),
            Map.entry(
                    "AWAITING_PAYER",
                    Set.of("AGREEING", "DECLINING", "IN_PROGRESS", "UNKNOWN", "SETTLING", "RELEASING", "SUSPENDING")),
            Map.entry("AGREEING", Set.of("SUBMITTED", "AWAITING_PAYER")),
            Map.entry("DECLINING", Set.of("SUBMITTED")),
            Map.entry("IN_PROGRESS", Set.of("AWAITING_PAYER", "UNKNOWN", "SETTLING", "RELEASING", "SUSPENDING")),
            Map.entry("UNKNOWN", Set.of("AWAITING_PAYER", "IN_PROGRESS", "SETTLING", "RELEASING", "SUSPENDING")),
            Map.entry("SETTLING", Set.of("SETTLED")),
            Map.entry("RELEASING", Set.of("RELEASED")),
            Map.entry("SUSPENDING", Set.of("SUSPENDED")),
            Map.entry("SUSPENDED", Set.of("RESOLVING")),
            Map.entry("RESOLVING", Set.of("RESOLVED")));

    static Stream<Arguments> everyPair() {
        return Stream.of(OrderState.values())
                .flatMap(from -> Stream.of(OrderState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void everyPairIsEitherLegalOrNot(OrderState from, OrderState to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(LEGAL.getOrDefault(from.name(), Set.of()).contains(to.name()));
    }

    @Test
    void noEndEverLeadsBackToTheCapture() {
        assertThat(OrderState.values())
                .filteredOn(
                        state -> state.hasEnded() || state == OrderState.SUSPENDING || state == OrderState.RELEASING)
                .noneMatch(state -> state.mayBecome(OrderState.SETTLING) || state.mayBecome(OrderState.SETTLED));
    }

    @Test
    void anOrderInDoubtIsNeverShownAsFailed() {
        assertThat(Stream.of(OrderState.values()).filter(state -> state.outcome() == Outcome.FAILED))
                .containsExactlyInAnyOrder(
                        OrderState.RELEASED, OrderState.SUSPENDED, OrderState.RESOLVING, OrderState.RESOLVED);
    }

    @Test
    void ofARefundThatIsInDoubtAtItsDeadlineThePayerHasTheMoney() {
        assertThat(Stream.of(OrderState.values()).filter(state -> state.outcomeOfRefund() == Outcome.SUCCEEDED))
                .containsExactlyInAnyOrder(
                        OrderState.SETTLED, OrderState.SUSPENDED, OrderState.RESOLVING, OrderState.RESOLVED);
        assertThat(Stream.of(OrderState.values()).filter(state -> state.outcomeOfRefund() == Outcome.FAILED))
                .containsExactly(OrderState.RELEASED);
    }
}
