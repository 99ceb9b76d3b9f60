package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.orders.OrderState;

class NextStepTest {

    @ParameterizedTest
    @CsvSource({
        "QUOTED, HOLD, HOLD",
        "RESERVED, HOLD, HOLD",
        "HELD, SUBMIT, GIVE_UP",
        "SUBMITTED, ASK, ASK_A_LAST_TIME",
        "AWAITING_PAYER, ASK, ASK_A_LAST_TIME",
        "AGREEING, AGREE, AGREE",
        "DECLINING, DECLINE, DECLINE",
        "IN_PROGRESS, ASK, ASK_A_LAST_TIME",
        "UNKNOWN, ASK, ASK_A_LAST_TIME",
        "SETTLING, CAPTURE, CAPTURE",
        "RELEASING, RELEASE, RELEASE",
        "SUSPENDING, SUSPEND, SUSPEND",
        "SUSPENDED, ASK_FOR_THE_CASE, ASK_FOR_THE_CASE",
        "RESOLVING, RESOLVE, RESOLVE",
        "SETTLED, NOTHING, NOTHING",
        "RELEASED, NOTHING, NOTHING",
        "RESOLVED, NOTHING, NOTHING"
    })
    void everyStateHasOneNextStepInTimeAndOnePastTheDeadline(OrderState state, NextStep inTime, NextStep overdue) {
        assertThat(NextStep.of(state, false)).isEqualTo(inTime);
        assertThat(NextStep.of(state, true)).isEqualTo(overdue);
    }
}
