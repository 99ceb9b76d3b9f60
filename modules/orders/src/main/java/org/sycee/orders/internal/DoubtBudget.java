package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.sycee.orders.PlaceOrder;

/**
 * How much doubt about a partner the operator carries: what is in suspense, and what goes there if its partner stays silent.
 *
 * <p>A silence of a moment is no doubt yet, for most end by the first inquiry. An order is UNKNOWN once in its life.
 */
@ApplicationScoped
class DoubtBudget {

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final OrdersSettings settings;
    private final Clock clock;

    @Inject
    DoubtBudget(EntityManager entities, OrdersSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a new order would make it too much; where there is no doubt, none is made by a large order. */
    boolean isSpentBy(PlaceOrder terms) {
        var doubt = doubtAbout(terms);
        return doubt > 0 && doubt + terms.operation().amount().minorUnits() > settings.maxSuspense();
    }

    /** In the database transaction of whoever asks. */
    private long doubtAbout(PlaceOrder terms) {
        var sum = entities.createNativeQuery("""
                select cast(coalesce(sum(held.amount), 0) as bigint) from orders.partner_order held
                where held.instance = :instance and held.currency = :currency
                  and held.state in ('UNKNOWN', 'SUSPENDING', 'SUSPENDED')
                  and (held.state <> 'UNKNOWN' or exists (
                    select 1 from orders.order_step step
                    where step.order_id = held.id and step.state = 'UNKNOWN' and step.created_at <= :before))
                """, Long.class)
                .setParameter("instance", terms.payee().instance())
                .setParameter("currency", terms.operation().amount().currency().getCurrencyCode())
                .setParameter("before", clock.instant().minus(A_MOMENT))
                .getSingleResult();
        return (Long) sum;
    }
}
