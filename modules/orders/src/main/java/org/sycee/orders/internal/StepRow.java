package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.sycee.orders.Order;
import org.sycee.orders.OrderState;

/** When an order went where; written in the database transaction of that step, never changed. */
@Embeddable
record StepRow(
        @Column(name = "created_at") Instant at,
        @Enumerated(EnumType.STRING) OrderState state) {

    Order.Step toStep() {
        return new Order.Step(at, state);
    }
}
