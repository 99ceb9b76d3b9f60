package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Refund;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerRefunds;

/** Knows what an order gives back of, or is given back of, and whether more may be. */
@ApplicationScoped
class Refunding {

    private final RefundRecords refunds;
    private final OrderRecords orders;
    private final PartnerRefunds partners;

    @Inject
    Refunding(RefundRecords refunds, OrderRecords orders, PartnerRefunds partners) {
        this.refunds = refunds;
        this.orders = orders;
        this.partners = partners;
    }

    Order.Refunding of(Recorded order, Optional<PartnerCall> call) {
        if (order.terms().operation() instanceof Refund refund) {
            return new Order.Refunding(orders.findByCall(refund.of().key()), false, List.of());
        }
        if (order.progress().state() != OrderState.SETTLED) {
            return Order.Refunding.NONE;
        }
        var given = refunds.of(order.terms().operation().key());
        return new Order.Refunding(Optional.empty(), isLeft(given, call) && isOffered(order), given);
    }

    /** Asks nobody: what the partner says now is said by a quote. */
    private boolean isOffered(Recorded order) {
        return mayComeBack(order.terms().operation())
                && partners.areGiven(order.terms().payee().instance());
    }

    /** What was paid out is the payer's already, and what came back is not taken again. */
    static boolean mayComeBack(Operation operation) {
        return !(operation instanceof PayOut) && !(operation instanceof Refund);
    }

    private static boolean isLeft(List<Order.GivenBack> given, Optional<PartnerCall> call) {
        return call.flatMap(PartnerCall::taken)
                .filter(taken -> taken.compareTo(promised(given, taken)) > 0)
                .isPresent();
    }

    private static Money promised(List<Order.GivenBack> given, Money taken) {
        return given.stream()
                .filter(one -> one.state() != OrderState.RELEASED)
                .map(Order.GivenBack::amount)
                .reduce(Money.zero(taken.currency()), Money::plus);
    }
}
