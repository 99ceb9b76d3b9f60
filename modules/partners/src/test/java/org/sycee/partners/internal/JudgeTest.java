package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.tck.Belief;
import org.sycee.partner.tck.Judgement;
import org.sycee.partners.PartnerCall.State;

class JudgeTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final Money AMOUNT = Money.of(8420, "USD");
    private static final BillPayment PAYMENT = new BillPayment(KEY, AMOUNT, "METRO", "B-1", Map.of());
    private static final Terms TERMS = new Terms(
            true, Duration.ofSeconds(5), false, Set.of("declined"), Set.of("USD"), 500_000, OptionalLong.empty());
    private final Judge judge = new Judge(PAYMENT, TERMS);

    private static final Map<State, Belief> BELIEFS = Map.of(
            State.SUCCEEDED, Belief.SUCCEEDED,
            State.REJECTED, Belief.REJECTED,
            State.IN_PROGRESS, Belief.IN_PROGRESS,
            State.AWAITING_PAYER, Belief.IN_PROGRESS,
            State.UNKNOWN, Belief.UNKNOWN);

    @TestFactory
    Stream<DynamicTest> believesWhatTheKitSaysThatAHostBelieves() {
        var hosts = new Judge(
                Judgement.PAYMENT,
                new Terms(
                        true,
                        Duration.ofSeconds(5),
                        false,
                        Judgement.FINAL_CODES,
                        Set.of("USD"),
                        500_000,
                        OptionalLong.empty()));
        return Judgement.ALL.stream()
                .map(one -> DynamicTest.dynamicTest(
                        String.valueOf(one.said()),
                        () -> assertThat(BELIEFS.get(hosts.judge(one.said()).state()))
                                .isEqualTo(atOnce(one.belief()))));
    }

    /** "Not found" counts only when the visibility window is over. */
    private static Belief atOnce(Belief belief) {
        return belief == Belief.NOT_FOUND ? Belief.UNKNOWN : belief;
    }

    @Test
    void aSuccessOfAnotherAmountCurrencyOrKeyIsUnknownAndSuspicious() {
        assertSuspicious(CallResult.succeeded(KEY, Money.of(8421, "USD"), "R-1"));
        assertSuspicious(CallResult.succeeded(KEY, Money.of(8420, "EUR"), "R-1"));
        assertSuspicious(CallResult.succeeded(UUID.randomUUID(), AMOUNT, "R-1"));
    }

    private void assertSuspicious(CallResult result) {
        var verdict = judge.judge(result);
        assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
        assertThat(verdict.suspicious()).isTrue();
        assertThat(verdict.reference()).isEmpty();
    }

    @Test
    void onlyTheFirstSendingCanBeProvedNotToHaveHappened() {
        var silence = new Reply.Silence("refused", true);
        assertThat(judge.judge(claim(Task.SEND, 1), silence).state()).isEqualTo(State.REJECTED);
        assertThat(judge.judge(claim(Task.SEND, 2), silence).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(claim(Task.INQUIRE, 1), silence).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(claim(Task.SEND, 1), new Reply.Silence("reset", false))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    private static Claim claim(Task task, int attempt) {
        return new Claim(task, PAYMENT, "1.0", attempt, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
