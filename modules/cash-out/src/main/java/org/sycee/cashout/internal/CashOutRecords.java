package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.cashout.PlaceCashOut;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The rows of cash-outs; each method is one database transaction. */
@ApplicationScoped
class CashOutRecords {

    private static final Duration TIME_TO_PLACE = Duration.ofSeconds(5);
    private static final int BATCH = 50;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CashOutRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Flushed, so that another cash-out of the same intent is found out here. */
    @Transactional
    RecordedCashOut add(PlaceCashOut command, Target target, UUID id) {
        var cashOut = new CashOutEntity(command, target, id, clock.instant());
        entities.persist(cashOut);
        entities.flush();
        return cashOut.recorded();
    }

    /**
     * What the same intent recorded before.
     *
     * @throws SyceeException {@link KernelError#IDEMPOTENCY_KEY_REUSED} if it was another request
     */
    @Transactional
    Optional<RecordedCashOut> findByIntent(Intent intent) {
        var found = entities.createQuery("""
            from CashOutEntity
            where intent.actorKind = :kind and intent.actorId = :actor
            and intent.route = :route and intent.key = :key
            """, CashOutEntity.class)
                .setParameter("kind", intent.actor().kind())
                .setParameter("actor", intent.actor().id())
                .setParameter("route", intent.route())
                .setParameter("key", intent.key().value())
                .getResultStream()
                .findFirst();
        found.ifPresent(cashOut -> intent.sameAs(cashOut.digest()));
        return found.map(CashOutEntity::recorded);
    }

    /** What was made under a key, by whichever route. */
    @Transactional
    Optional<UUID> madeUnder(Actor actor, IdempotencyKey key) {
        return entities.createQuery("""
            select id from CashOutEntity
            where intent.actorKind = :kind and intent.actorId = :actor and intent.key = :key
            """, UUID.class)
                .setParameter("kind", actor.kind())
                .setParameter("actor", actor.id())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<RecordedCashOut> find(UUID id) {
        return Optional.ofNullable(entities.find(CashOutEntity.class, id)).map(CashOutEntity::recorded);
    }

    /** Cash-outs whose order should be there by now, and may not be: the server died in between. Oldest first. */
    @Transactional
    List<RecordedCashOut> unplaced() {
        return entities.createQuery("""
            from CashOutEntity where placedAt is null and createdAt <= :latest order by createdAt
            """, CashOutEntity.class)
                .setParameter("latest", clock.instant().minus(TIME_TO_PLACE))
                .setMaxResults(BATCH)
                .getResultStream()
                .map(CashOutEntity::recorded)
                .toList();
    }

    @Transactional
    void placed(UUID id) {
        entities.find(CashOutEntity.class, id, LockModeType.PESSIMISTIC_WRITE).becomePlaced(clock.instant());
    }
}
