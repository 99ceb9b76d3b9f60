package org.sycee.partner.tck;

import java.util.stream.IntStream;

/** What a plugin can do to the process that it runs in: its threads, its memory, its life. */
final class HostCases {

    private static final int ANSWERS = 60;
    private static final int MOST_KEPT = 10;

    private HostCases() {}

    /** One byte a second: the way out gives up, and the plugin must come back. */
    static void slowAnswer(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("SLOW_1_BYTE_PER_S");
        var belief = trial.pay(payment);
        trial.expectNothingCertain(belief, "half an answer");
        trial.expectPaidOnce(payment, Cases.inquired(belief));
        trial.expect(Belief.SUCCEEDED, trial.inquire(payment), "an inquiry once more");
    }

    static void threads(Trial trial) {
        var payment = trial.newPayment();
        trial.expectPaidOnce(payment, trial.pay(payment));
        trial.expectNoThreads();
    }

    /** An answer may have a mebibyte: a plugin that keeps what it hears ends its host, however slowly. */
    static void memory(Trial trial) {
        var payment = trial.newPayment();
        trial.expectPaidOnce(payment, trial.pay(payment));
        var answers = new Retention();
        trial.stand().line().watch(answers);
        IntStream.range(0, ANSWERS).forEach(any -> trial.inquire(payment));
        var kept = answers.kept();
        if (kept > MOST_KEPT) {
            trial.find("of %d answers, %d are kept".formatted(answers.heard(), kept));
        }
    }

    /** Played, it would end the kit: so the code is read. What it does by reflection is not seen. */
    static void processes(Trial trial) {
        trial.stand().code().forbiddenCalls().forEach(call -> trial.find("it calls " + call));
    }
}
