package org.sycee.rides.internal;

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
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.SyceeException;
import org.sycee.rides.TipDriver;

/** The rows of tips; each method is one database transaction. */
@ApplicationScoped
class TipRecords {

    private static final int BATCH = 20;
    private static final Duration TIME_TO_PLACE = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final RideRecords rides;
    private final Clock clock;

    @Inject
    TipRecords(EntityManager entities, RideRecords rides, Clock clock) {
        this.entities = entities;
        this.rides = rides;
        this.clock = clock;
    }

    /** Records a tip; flushed, so that the same intent from another request is found out here. */
    @Transactional
    RecordedTip record(TipDriver command, UUID id) {
        var tip = new TipEntity(id, command, clock.instant());
        entities.persist(tip);
        entities.flush();
        return recorded(tip);
    }

    /**
     * What the same intent recorded before.
     *
     * @throws SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED} if it was another request
     */
    @Transactional
    Optional<RecordedTip> findByIntent(Intent intent) {
        var found = entities.createQuery("""
            from TipEntity where placement.intent.actorKind = :kind and placement.intent.actorId = :actor
            and placement.intent.route = :route and placement.intent.key = :key
            """, TipEntity.class)
                .setParameter("kind", intent.actor().kind())
                .setParameter("actor", intent.actor().id())
                .setParameter("route", intent.route())
                .setParameter("key", intent.key().value())
                .getResultStream()
                .findFirst();
        found.ifPresent(tip -> intent.sameAs(tip.placement().digest()));
        return found.map(this::recorded);
    }

    /** What was given under a key. */
    @Transactional
    Optional<UUID> madeUnder(Actor actor, IdempotencyKey key) {
        return entities.createQuery("""
            select id from TipEntity where placement.intent.actorKind = :kind
            and placement.intent.actorId = :actor and placement.intent.key = :key
            """, UUID.class)
                .setParameter("kind", actor.kind())
                .setParameter("actor", actor.id())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    /** Those of a ride whose hold was not refused, oldest first. */
    @Transactional
    List<RecordedTip> of(UUID ride) {
        return entities.createQuery("""
            from TipEntity where rideId = :ride and placement.refusal is null order by placement.createdAt, id
            """, TipEntity.class)
                .setParameter("ride", ride)
                .getResultStream()
                .map(this::recorded)
                .toList();
    }

    @Transactional
    Optional<RecordedTip> find(UUID tip) {
        return Optional.ofNullable(entities.find(TipEntity.class, tip)).map(this::recorded);
    }

    /** Tips whose order should be there by now, and may not be: the server died in between. Oldest first. */
    @Transactional
    List<RecordedTip> unplaced() {
        return entities.createQuery("""
            from TipEntity where placement.placedAt is null and placement.createdAt <= :latest
            order by placement.createdAt
            """, TipEntity.class)
                .setParameter("latest", clock.instant().minus(TIME_TO_PLACE))
                .setMaxResults(BATCH)
                .getResultStream()
                .map(this::recorded)
                .toList();
    }

    @Transactional
    void placed(UUID tip) {
        locked(tip).placement().becomePlaced(clock.instant());
    }

    @Transactional
    void refused(UUID tip, String reason) {
        locked(tip).placement().becomeRefused(reason, clock.instant());
    }

    private TipEntity locked(UUID tip) {
        return entities.find(TipEntity.class, tip, LockModeType.PESSIMISTIC_WRITE);
    }

    private RecordedTip recorded(TipEntity tip) {
        var ride = rides.find(tip.rideId()).orElseThrow();
        var placement = tip.placement();
        return new RecordedTip(tip.id(), ride, tip.amount(), placement.callKey(), placement.isPlaced());
    }
}
