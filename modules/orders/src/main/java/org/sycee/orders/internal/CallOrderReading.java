package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.orders.CallOrders;
import org.sycee.orders.OrderState;
import org.sycee.payments.Resolution;

/** Reads which orders calls were made for. */
@ApplicationScoped
class CallOrderReading implements CallOrders {

    private final EntityManager entities;

    @Inject
    CallOrderReading(EntityManager entities) {
        this.entities = entities;
    }

    record Row(
            UUID key,
            UUID order,
            OrderState state,
            @Nullable Resolution resolution,
            @Nullable UUID paidKey) {

        CallOrder toCallOrder() {
            return paidKey == null
                    ? new CallOrder(order, state, Optional.ofNullable(resolution), false)
                    : new CallOrder(order, refund(), Optional.empty(), true);
        }

        private OrderState refund() {
            if (state != OrderState.RESOLVED) {
                return state;
            }
            return resolution == Resolution.PAID_BACK ? OrderState.SETTLED : OrderState.RELEASED;
        }
    }

    @Override
    @Transactional
    public Map<UUID, CallOrder> of(Set<UUID> callKeys) {
        return entities.createQuery("""
                select operation.callKey, id, state, resolution, operation.refund.paidKey from OrderEntity
                where operation.callKey in :keys
                """, Row.class)
                .setParameter("keys", callKeys)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(Row::key, Row::toCallOrder));
    }
}
