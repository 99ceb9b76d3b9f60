package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalStateTest {

    @ParameterizedTest
    @EnumSource
    void anOpenProposalIsDecidedOnceAndNothingEverOpensItAgain(ProposalState next) {
        assertThat(ProposalState.OPEN.mayBecome(next)).isEqualTo(next != ProposalState.OPEN);
        assertThat(ProposalState.APPROVED.mayBecome(next)).isFalse();
        assertThat(ProposalState.DECLINED.mayBecome(next)).isFalse();
        assertThat(ProposalState.OVERTAKEN.mayBecome(next)).isFalse();
    }
}
