package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Refund;
import org.sycee.partners.PartnerRefunds;
import org.sycee.payments.Payments;

/** Knows what an order gives back of, or is given back of, and whether more may be. */
@ApplicationScoped
class Refunding {

    private final RefundRecords refunds;
    private final OrderRecords orders;
    private final PartnerRefunds partners;
    private final Payments payments;

    @Inject
    Refunding(RefundRecords refunds, OrderRecords orders, PartnerRefunds partners, Payments payments) {
        this.refunds = refunds;
        this.orders = orders;
        this.partners = partners;
        this.payments = payments;
    }

    Order.Refunding of(Recorded order) {
        if (order.terms().operation() instanceof Refund refund) {
            return new Order.Refunding(orders.findByCall(refund.of().key()), false, List.of());
        }
        if (order.progress().state() != OrderState.SETTLED) {
            return Order.Refunding.NONE;
        }
        var given = refunds.of(order.terms().operation().key());
        return new Order.Refunding(Optional.empty(), isOffered(order.terms()), given);
    }

    /** Asks nobody: what the partner says now is said by a quote. */
    private boolean isOffered(PlaceOrder terms) {
        return mayComeBack(terms.operation())
                && partners.areGiven(terms.payee().instance())
                && payments.left(terms.order()).amount().isPositive();
    }

    /** What was paid out is the payer's already, and what came back is not taken again. */
    static boolean mayComeBack(Operation operation) {
        return !(operation instanceof PayOut) && !(operation instanceof Refund);
    }
}
