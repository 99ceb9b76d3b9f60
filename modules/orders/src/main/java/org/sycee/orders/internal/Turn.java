package org.sycee.orders.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.Refund;
import org.sycee.payments.Hold;

/**
 * The right to carry one order further.
 *
 * @param terms what was ordered
 * @param state where the order stands
 * @param deadline until when its outcome must be known
 * @param fare above the amount, once the partner has asked for one
 * @param fence tells this turn from a later one: what a turn decides counts only while it is the last
 */
record Turn(PlaceOrder terms, OrderState state, Instant deadline, Optional<AskedFare> fare, long fence) {

    /** Until when what it waits for now must be known: a fare that the payer is asked for has a time of its own. */
    Instant due() {
        return asksForFare() ? fare.orElseThrow().until() : deadline;
    }

    /** Whether nobody can have taken a step before. */
    boolean isFirst() {
        return fence == 1;
    }

    UUID order() {
        return terms.order();
    }

    UUID callKey() {
        return terms.operation().key();
    }

    /** Whether the payer is asked for a fare and has said nothing yet. */
    boolean asksForFare() {
        return state == OrderState.AWAITING_PAYER
                && fare.filter(AskedFare::isOpen).isPresent();
    }

    /** Whether the money walks back. */
    boolean isRefund() {
        return terms.operation() instanceof Refund;
    }

    Money amount() {
        return terms.operation().amount();
    }

    /** The fare that the payer has agreed to. */
    Money agreedFare() {
        return Money.of(fare.orElseThrow().minorUnits(), amount().currency().getCurrencyCode());
    }

    /** What is to be set aside on top for it. */
    Hold.More more() {
        var named = Objects.requireNonNull(fare.orElseThrow().secondHold());
        return new Hold.More(named, order(), agreedFare().minus(amount()));
    }

    String log() {
        return "order=%s call=%s instance=%s state=%s"
                .formatted(order(), callKey(), terms.payee().instance(), state);
    }
}
