package org.sycee.orders.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partners.PartnerCall;

/** The wire form of an order. */
record OrderJson(
        UUID id,
        String kind,
        String payee,
        MoneyJson amount,
        MoneyJson fee,
        MoneyJson total,
        Optional<MoneyJson> taken,
        OrderState state,
        Outcome outcome,
        Instant deadline,
        Optional<FareJson> fare,
        Optional<String> partnerReference,
        Optional<RejectionJson> rejection,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<UUID> refundOf,
        boolean refundable,
        List<RefundJson> refunds,
        TrailJson trail) {

    static OrderJson of(Order order) {
        return new OrderJson(
                order.id(),
                order.kind(),
                order.payee(),
                MoneyJson.of(order.amount()),
                MoneyJson.of(order.fee()),
                MoneyJson.of(order.total()),
                order.taken().map(MoneyJson::of),
                order.state(),
                order.outcome(),
                order.progress().deadline(),
                order.progress().fare().map(FareJson::of),
                order.call().flatMap(PartnerCall::reference),
                order.rejection().map(RejectionJson::of),
                order.placedAt(),
                order.endedAt(),
                order.refunding().of(),
                order.refunding().isOffered(),
                RefundJson.of(order),
                TrailJson.of(order));
    }

    static ListJson listOf(List<Order> orders) {
        return new ListJson(orders.stream().map(OrderJson::of).toList());
    }

    /** What the payer is asked to agree to. */
    record FareJson(MoneyJson amount, Instant until, Optional<String> refusal) {

        static FareJson of(Order.Fare fare) {
            return new FareJson(MoneyJson.of(fare.amount()), fare.until(), fare.refusal());
        }
    }

    /** A refund of it, whose own order has the whole of it. */
    record RefundJson(UUID id, MoneyJson amount, MoneyJson fee, MoneyJson total, OrderState state, Outcome outcome) {

        static List<RefundJson> of(Order order) {
            return order.refunding().given().stream().map(RefundJson::of).toList();
        }

        private static RefundJson of(Order.GivenBack given) {
            return new RefundJson(
                    given.refund(),
                    MoneyJson.of(given.amount()),
                    MoneyJson.of(given.fee()),
                    MoneyJson.of(given.amount().plus(given.fee())),
                    given.state(),
                    given.outcome());
        }
    }

    /** Why it did not happen. */
    record RejectionJson(String code, String text) {

        static RejectionJson of(PartnerCall.Rejection rejection) {
            return new RejectionJson(rejection.code(), rejection.text());
        }
    }

    /** Several orders. */
    record ListJson(List<OrderJson> items) {}
}
