package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Operation;

class JudgeTest {

    @TestFactory
    Stream<DynamicTest> believesOfAPaymentWhatAHostBelieves() {
        return believed(Judgement.PAYMENT, Judgement.ALL);
    }

    @TestFactory
    Stream<DynamicTest> believesOfARideWhatAHostBelieves() {
        return believed(Judgement.RIDE, Judgement.OF_RIDES);
    }

    @TestFactory
    Stream<DynamicTest> believesOfARefundWhatAHostBelieves() {
        return believed(new Judge(Judgement.REFUND, Judgement.FINAL_CODES, true), Judgement.OF_REFUNDS);
    }

    private static Stream<DynamicTest> believed(Operation operation, List<Judgement> judgements) {
        return believed(new Judge(operation, Judgement.FINAL_CODES, false), judgements);
    }

    private static Stream<DynamicTest> believed(Judge judge, List<Judgement> judgements) {
        return judgements.stream()
                .map(one -> DynamicTest.dynamicTest(
                        String.valueOf(one.said()),
                        () -> assertThat(judge.believe(one.said())).isEqualTo(one.belief())));
    }

    @Test
    void aPartOfAPaymentIsBelievedOfAPluginThatDeclaresIt() {
        var part = CallResult.succeeded(new UUID(4, 2), Money.of(60, "USD"), "TW-PAY-1");
        assertThat(new Judge(Judgement.PAYMENT, Judgement.FINAL_CODES, true).believe(part))
                .isEqualTo(Belief.SUCCEEDED);
    }
}
