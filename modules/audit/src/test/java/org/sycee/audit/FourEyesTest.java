package org.sycee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;

/** Each thing that may happen to a proposal, in each state in which it may be. */
class FourEyesTest {

    private static final Actor ANNA = Actor.administrator(UUID.randomUUID());
    private static final Actor BERT = Actor.administrator(UUID.randomUUID());

    private static final class Proposed extends FourEyes {

        Proposed(Actor who) {
            super(who, Instant.EPOCH);
        }
    }

    private static Proposed in(ProposalState state) {
        var proposal = new Proposed(ANNA);
        switch (state) {
            case OPEN -> {}
            case APPROVED, DECLINED -> proposal.decide(state, Deed.of(BERT, "So."), Instant.EPOCH);
            case OVERTAKEN -> proposal.overtake(Instant.EPOCH);
        }
        return proposal;
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, APPROVED, own-proposal, ",
        "OPEN, DECLINED, own-proposal, ",
        "APPROVED, APPROVED, proposal-decided, proposal-decided",
        "APPROVED, DECLINED, proposal-decided, proposal-decided",
        "DECLINED, APPROVED, proposal-decided, proposal-decided",
        "DECLINED, DECLINED, proposal-decided, proposal-decided",
        "OVERTAKEN, APPROVED, proposal-decided, proposal-decided",
        "OVERTAKEN, DECLINED, proposal-decided, proposal-decided"
    })
    void whoProposedNeverDecidesAndAnotherDoesSoOnce(
            ProposalState state, ProposalState so, String proposersRefusal, String anothersRefusal) {
        assertThat(refusal(in(state), so, ANNA)).isEqualTo(proposersRefusal);
        var proposal = in(state);
        assertThat(refusal(proposal, so, BERT)).isEqualTo(anothersRefusal);
        assertThat(proposal.state()).isEqualTo(anothersRefusal == null ? so : state);
    }

    private static @Nullable String refusal(Proposed proposal, ProposalState so, Actor by) {
        var refused = catchThrowableOfType(
                SyceeException.class, () -> proposal.decide(so, Deed.of(by, "So."), Instant.EPOCH));
        return refused == null ? null : refused.error().code();
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void whatWasDecidedIsNotOvertaken(ProposalState state) {
        assertThatThrownBy(() -> in(state).overtake(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anOpenProposalIsDecidedOnceAndNothingEverOpensItAgain(ProposalState next) {
        assertThat(ProposalState.OPEN.mayBecome(next)).isEqualTo(next != ProposalState.OPEN);
        assertThat(ProposalState.APPROVED.mayBecome(next)).isFalse();
        assertThat(ProposalState.DECLINED.mayBecome(next)).isFalse();
        assertThat(ProposalState.OVERTAKEN.mayBecome(next)).isFalse();
    }
}
