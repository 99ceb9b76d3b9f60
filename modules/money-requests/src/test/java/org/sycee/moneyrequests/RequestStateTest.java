package org.sycee.moneyrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.moneyrequests.RequestState.CANCELLED;
import static org.sycee.moneyrequests.RequestState.DECLINED;
import static org.sycee.moneyrequests.RequestState.OPEN;
import static org.sycee.moneyrequests.RequestState.PAID;
import static org.sycee.moneyrequests.RequestState.PAYING;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestStateTest {

    private static final Map<RequestState, Set<RequestState>> LEGAL = Map.of(
            OPEN, Set.of(PAYING, DECLINED, CANCELLED),
            PAYING, Set.of(PAID, OPEN),
            PAID, Set.of(),
            DECLINED, Set.of(),
            CANCELLED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(RequestState.values())
                .flatMap(from -> Stream.of(RequestState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aRequestBecomesOnlyWhatItMay(RequestState from, RequestState to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(LEGAL.getOrDefault(from, Set.of()).contains(to));
    }
}
