package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;

/** Reads the rows of everybody's orders, for administrators. */
@ApplicationScoped
class OrderOversight {

    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final EntityManager entities;
    private final Clock clock;

    /** What the operator carries for one instance; one line per currency. */
    record InSuspense(String instance, Money total, long orders) {}

    @Inject
    OrderOversight(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first. Ids grow with time, so that the last of a page says where the next begins. */
    @Transactional
    List<OrderLine> page(OrderQuery query, int most) {
        var now = clock.instant();
        return entities.createQuery("""
                        from OrderEntity
                        where id < :before and state in :states and (createdAt < :old or deadline <= :now)
                        order by id desc
                        """, OrderEntity.class)
                .setParameter("before", query.before().orElse(AFTER_ALL))
                .setParameter("states", statesOf(query))
                .setParameter("old", query.stuck() ? now.minus(YOUNG) : now.plus(Duration.ofDays(36_500)))
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(order -> order.line(now))
                .toList();
    }

    private static List<OrderState> statesOf(OrderQuery query) {
        return query.states().stream()
                .filter(state -> !query.stuck() || !state.hasEnded())
                .toList();
    }

    /** What the payers have back and the operator still doubts, by instance. */
    @Transactional
    List<InSuspense> suspense() {
        return entities.createQuery("""
                        select instance, currency, sum(amount), count(*) from OrderEntity
                        where state = :suspended group by instance, currency order by instance, currency
                        """, Object[].class)
                .setParameter("suspended", OrderState.SUSPENDED)
                .getResultStream()
                .map(row -> new InSuspense((String) row[0], Money.of((Long) row[2], (String) row[1]), (Long) row[3]))
                .toList();
    }

    /** What is next for an order. */
    @Transactional
    Optional<Plan> plan(UUID order) {
        return Optional.ofNullable(entities.find(OrderEntity.class, order)).map(found -> found.plan(clock.instant()));
    }
}
