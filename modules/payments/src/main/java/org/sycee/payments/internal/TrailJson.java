package org.sycee.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.kernel.MoneyJson;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.PayIn;
import org.sycee.payments.TrailTransfer;

/** What happened to a top-up, step by step, on the wire. */
record TrailJson(List<StepJson> steps, List<AnswerJson> answers, List<TransferJson> transfers) {

    record StepJson(Instant at, String step) {}

    record AnswerJson(
            Instant at,
            int attempt,
            String purpose,
            String outcome,
            Optional<String> reference,
            Optional<String> text) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(
                    answer.at(),
                    answer.attempt(),
                    answer.purpose().name(),
                    answer.state().name(),
                    answer.reference(),
                    answer.text());
        }
    }

    record TransferJson(UUID id, Instant at, String kind, String from, String to, MoneyJson amount, String state) {

        static TransferJson of(TrailTransfer transfer) {
            return new TransferJson(
                    transfer.id(),
                    transfer.at(),
                    transfer.kind(),
                    transfer.from(),
                    transfer.to(),
                    MoneyJson.of(transfer.amount()),
                    transfer.state());
        }
    }

    static TrailJson of(PayIn payIn) {
        var answers = payIn.call().map(PartnerCall::answers).orElse(List.of());
        return new TrailJson(
                payIn.steps().stream().flatMap(step -> told(step, payIn)).toList(),
                answers.stream().map(AnswerJson::of).toList(),
                payIn.transfers().stream().map(TransferJson::of).toList());
    }

    private static Stream<StepJson> told(PayIn.Step step, PayIn payIn) {
        var word = switch (step.state()) {
            case PLACED -> Optional.of("PLACED");
            case SUBMITTED -> Optional.of("SENT");
            case SETTLING, RELEASING ->
                payIn.call().filter(call -> call.state().isCertain()).map(call -> "ANSWERED");
            case SETTLED -> Optional.of("SETTLED");
            case RELEASED -> Optional.of("RELEASED");
            case SUSPENDED -> Optional.of("SUSPENDED");
            case AWAITING_PAYER -> Optional.<String>empty();
        };
        return word.map(known -> new StepJson(step.at(), known)).stream();
    }
}
