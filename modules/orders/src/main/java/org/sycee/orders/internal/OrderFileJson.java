package org.sycee.orders.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.partners.CallTrail;
import org.sycee.partners.PartnerCall;

/** An order with its whole trail on an administrator's wire. */
record OrderFileJson(
        UUID id,
        UUID payer,
        String kind,
        String instance,
        String payee,
        MoneyJson amount,
        Optional<MoneyJson> taken,
        MoneyJson fee,
        MoneyJson total,
        OrderState state,
        Optional<String> refusal,
        Instant createdAt,
        Instant deadline,
        List<StepJson> steps,
        Optional<CallJson> call,
        List<TrailJson.TransferJson> transfers,
        Optional<UUID> refundOf,
        List<OrderJson.RefundJson> refunds,
        OrderDeskJson.NextJson next) {

    /** When it went where. */
    record StepJson(Instant at, OrderState state) {}

    /** The partner's side. */
    record CallJson(
            UUID key,
            PartnerCall.State state,
            Optional<String> reference,
            int sendings,
            int inquiries,
            Optional<DueJson> next,
            List<TrailJson.AnswerJson> answers,
            List<ExchangeJson> exchanges) {

        static CallJson of(PartnerCall call, CallTrail trail) {
            return new CallJson(
                    call.key(),
                    call.state(),
                    call.reference(),
                    trail.sendings(),
                    trail.inquiries(),
                    trail.next().map(DueJson::of),
                    call.answers().stream().map(TrailJson.AnswerJson::of).toList(),
                    trail.exchanges().stream().map(ExchangeJson::of).toList());
        }
    }

    /** What is due at the partner. */
    record DueJson(Task task, Instant at) {

        enum Task {
            SEND,
            INQUIRE
        }

        static DueJson of(CallTrail.Next next) {
            return new DueJson(next.sends() ? Task.SEND : Task.INQUIRE, next.at());
        }
    }

    /** A request over the network, without its bodies. */
    record ExchangeJson(
            Instant at,
            String method,
            String path,
            Optional<Integer> status,
            Optional<String> failure,
            boolean maybeSent,
            long elapsedMillis,
            String requestDigest,
            Optional<String> answerDigest) {

        static ExchangeJson of(CallTrail.Exchange exchange) {
            return new ExchangeJson(
                    exchange.at(),
                    exchange.method(),
                    exchange.path(),
                    exchange.status(),
                    exchange.failure(),
                    exchange.maybeSent(),
                    exchange.elapsed().toMillis(),
                    exchange.requestDigest(),
                    exchange.answerDigest());
        }
    }

    static OrderFileJson of(OrderFile file) {
        var order = file.order();
        return new OrderFileJson(
                order.id(),
                order.payer().value(),
                order.kind(),
                file.instance(),
                order.payee(),
                MoneyJson.of(order.amount()),
                order.taken().map(MoneyJson::of),
                MoneyJson.of(order.fee()),
                MoneyJson.of(order.total()),
                order.state(),
                order.progress().refusal(),
                order.placedAt(),
                order.progress().deadline(),
                steps(order),
                order.call().flatMap(call -> file.call().map(trail -> CallJson.of(call, trail))),
                order.transfers().stream().map(TrailJson.TransferJson::of).toList(),
                order.refunding().of(),
                OrderJson.RefundJson.of(order),
                OrderDeskJson.NextJson.of(file.plan()));
    }

    private static List<StepJson> steps(Order order) {
        return order.progress().steps().stream()
                .map(step -> new StepJson(step.at(), step.state()))
                .toList();
    }
}
