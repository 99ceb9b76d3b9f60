package org.sycee.orders.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sycee.kernel.MoneyJson;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.partners.Answer;
import org.sycee.partners.PartnerCall;
import org.sycee.payments.TrailTransfer;

/** The wire form of how an order came where it is. */
record TrailJson(List<StepJson> steps, List<AnswerJson> answers, List<TransferJson> transfers) {

    static TrailJson of(Order order) {
        return new TrailJson(
                steps(order),
                order.call().map(PartnerCall::answers).orElse(List.of()).stream()
                        .map(AnswerJson::of)
                        .toList(),
                order.transfers().stream().map(TransferJson::of).toList());
    }

    private static List<StepJson> steps(Order order) {
        var steps = order.progress().steps();
        return IntStream.range(0, steps.size())
                .filter(place -> !isPayersWordPassedOn(steps, place))
                .mapToObj(steps::get)
                .flatMap(step -> word(step.state(), order).map(word -> new StepJson(step.at(), word)).stream())
                .toList();
    }

    /** The payer was told already that it was sent. */
    private static boolean isPayersWordPassedOn(List<Order.Step> steps, int place) {
        return steps.get(place).state() == OrderState.SUBMITTED
                && steps.get(place - 1).state() != OrderState.HELD;
    }

    /** The payer's word for a state; doubts between two answers are told by the answers. */
    private static Optional<String> word(OrderState state, Order order) {
        return switch (state) {
            case QUOTED -> Optional.of("PLACED");
            case SUBMITTED -> Optional.of("SENT");
            case AGREEING -> Optional.of("AGREED");
            case DECLINING -> Optional.of("DECLINED");
            case SETTLING -> Optional.of("ANSWERED");
            case RELEASING -> Optional.of(order.call().isPresent() ? "ANSWERED" : "REFUSED");
            case RELEASED -> Optional.of(order.holdRefusal().isEmpty() ? "RELEASED" : "REFUSED");
            case HELD, SETTLED, SUSPENDED -> Optional.of(state.name());
            case RESERVED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN, SUSPENDING, RESOLVING, RESOLVED -> Optional.empty();
        };
    }

    /** A step in the payer's words. */
    record StepJson(Instant at, String step) {}

    /** What the partner said. */
    record AnswerJson(
            Instant at,
            int attempt,
            Answer.Purpose purpose,
            PartnerCall.State outcome,
            Optional<String> reference,
            Optional<String> text) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(
                    answer.at(), answer.attempt(), answer.purpose(), answer.state(), answer.reference(), answer.text());
        }
    }

    /** What moved in the ledger. */
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
}
