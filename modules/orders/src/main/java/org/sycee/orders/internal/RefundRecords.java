package org.sycee.orders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.orders.Order;
import org.sycee.orders.PlaceOrder;

/** The rows of refunds; each method is one database transaction. */
@ApplicationScoped
class RefundRecords {

    private final EntityManager entities;
    private final OrderRecords orders;
    private final Clock clock;

    @Inject
    RefundRecords(EntityManager entities, OrderRecords orders, Clock clock) {
        this.entities = entities;
        this.orders = orders;
        this.clock = clock;
    }

    /** Records the intent and its order together; flushed, so that another of the same intent is found out here. */
    @Transactional
    Turn add(Intent intent, PlaceOrder terms) {
        var turn = orders.add(terms);
        entities.persist(new RefundIntentEntity(terms.order(), intent, clock.instant()));
        entities.flush();
        return turn;
    }

    /**
     * The refund that the same intent led to before.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED} if it was
     *     another request
     */
    @Transactional
    Optional<UUID> findByIntent(Intent intent) {
        var found = entities.createQuery("""
            from RefundIntentEntity
            where intent.actorKind = :kind and intent.actorId = :actor
            and intent.route = :route and intent.key = :key
            """, RefundIntentEntity.class)
                .setParameter("kind", intent.actor().kind())
                .setParameter("actor", intent.actor().id())
                .setParameter("route", intent.route())
                .setParameter("key", intent.key().value())
                .getResultStream()
                .findFirst();
        found.ifPresent(refund -> intent.sameAs(refund.digest()));
        return found.map(RefundIntentEntity::refund);
    }

    /** What was made under a key, whatever it was of. */
    @Transactional
    Optional<UUID> madeUnder(Actor actor, IdempotencyKey key) {
        return entities.createQuery("""
            select refund from RefundIntentEntity
            where intent.actorKind = :kind and intent.actorId = :actor and intent.key = :key
            """, UUID.class)
                .setParameter("kind", actor.kind())
                .setParameter("actor", actor.id())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    /** What was asked back of the order with that call, oldest first. */
    @Transactional
    List<Order.GivenBack> of(UUID callKey) {
        return entities.createQuery("""
            from OrderEntity where operation.refund.paidKey = :key order by createdAt, id
            """, OrderEntity.class)
                .setParameter("key", callKey)
                .getResultStream()
                .map(OrderEntity::givenBack)
                .toList();
    }
}
