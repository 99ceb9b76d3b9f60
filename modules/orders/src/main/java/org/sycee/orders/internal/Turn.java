package org.sycee.orders.internal;

import java.time.Instant;
import java.util.UUID;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;

/**
 * The right to carry one order further.
 *
 * @param terms what was ordered
 * @param state where the order stands
 * @param deadline until when its outcome must be known
 * @param fence tells this turn from a later one: what a turn decides counts only while it is the last
 */
record Turn(PlaceOrder terms, OrderState state, Instant deadline, long fence) {

    UUID order() {
        return terms.order();
    }

    UUID callKey() {
        return terms.operation().key();
    }

    String log() {
        return "order=%s call=%s instance=%s state=%s"
                .formatted(order(), callKey(), terms.payee().instance(), state);
    }
}
