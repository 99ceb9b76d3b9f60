package org.sycee.orders.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.orders.OrderState;

/** A page of everybody's orders on an administrator's wire, and what is in suspense. */
record OrderDeskJson(List<LineJson> items, Optional<UUID> nextCursor, List<SuspenseJson> suspense) {

    /** One order of the list. */
    record LineJson(
            UUID id,
            String kind,
            String instance,
            String payee,
            MoneyJson total,
            OrderState state,
            Instant createdAt,
            Instant deadline,
            NextJson next) {

        static LineJson of(OrderLine line) {
            var terms = line.terms();
            return new LineJson(
                    terms.order(),
                    terms.kind(),
                    terms.payee().instance(),
                    terms.payee().name(),
                    MoneyJson.of(terms.operation().amount().plus(terms.fee())),
                    line.state(),
                    line.createdAt(),
                    line.deadline(),
                    NextJson.of(line.plan()));
        }
    }

    /** What will be done if nothing else happens. */
    record NextJson(NextStep step, Optional<Instant> at, Optional<String> inHandOf, Optional<Instant> suspendsAt) {

        static NextJson of(Plan plan) {
            return new NextJson(plan.step(), plan.at(), plan.inHandOf(), plan.suspendsAt());
        }
    }

    /** What the operator carries for an instance. */
    record SuspenseJson(String instance, MoneyJson total, long orders) {

        static SuspenseJson of(OrderOversight.InSuspense one) {
            return new SuspenseJson(one.instance(), MoneyJson.of(one.total()), one.orders());
        }
    }

    /** One line more than a page was read, if there is one: it tells that there is a next page. */
    static OrderDeskJson of(List<OrderLine> found, int page, List<OrderOversight.InSuspense> suspense) {
        var items = found.stream().limit(page).map(LineJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).id()) : Optional.<UUID>empty();
        return new OrderDeskJson(
                items, next, suspense.stream().map(SuspenseJson::of).toList());
    }
}
