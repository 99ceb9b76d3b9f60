package org.sycee.orders.internal;

import java.time.Instant;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.Refund;
import org.sycee.payments.Resolution;

/**
 * A doubt that the operator carries, or carried: whether the partner was paid for an order, or gave a refund, whose payer
 * has the money.
 *
 * <p>It is a part of the order's own row. So an order in suspense has one case, and no case is without its order.
 *
 * @param terms what was ordered, and from whom
 * @param state SUSPENDED while the case is open, RESOLVING or RESOLVED once it is closed
 * @param since when the payer got the money back
 * @param lateAnswerAt when the partner said after all that it has the money: that it did it, or gives nothing back
 * @param resolution how the doubt ends, once that is decided
 */
record SuspenseCase(
        PlaceOrder terms,
        OrderState state,
        Instant since,
        Optional<Instant> lateAnswerAt,
        Optional<Resolution> resolution) {

    boolean isRefund() {
        return terms.operation() instanceof Refund;
    }

    /** Whether nobody knows yet what the partner did, so that it is asked again and again. */
    boolean isBeingAsked() {
        return state == OrderState.SUSPENDED && lateAnswerAt.isEmpty();
    }

    Optional<Instant> lateSuccessAt() {
        return lateAnswerAt.filter(at -> !isRefund());
    }

    Optional<Instant> lateRefusalAt() {
        return lateAnswerAt.filter(at -> isRefund());
    }

    Money amount() {
        return terms.operation().amount();
    }
}
