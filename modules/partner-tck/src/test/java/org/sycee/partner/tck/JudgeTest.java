package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JudgeTest {

    @TestFactory
    Stream<DynamicTest> believesWhatAHostBelieves() {
        var judge = new Judge(Judgement.PAYMENT, Judgement.FINAL_CODES);
        return Judgement.ALL.stream()
                .map(one -> DynamicTest.dynamicTest(
                        String.valueOf(one.said()),
                        () -> assertThat(judge.believe(one.said())).isEqualTo(one.belief())));
    }
}
