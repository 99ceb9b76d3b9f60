package org.sycee.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sycee.outbox.Event;

/** The rows of deliveries; each method is one database transaction, or part of the caller's. */
@ApplicationScoped
class OutboxRecords {

    /** The longest due, in the order of an index: what it costs does not depend on how many wait. */
    static final String DUE = """
            select * from outbox.delivery
            where consumer in (:consumers) and due_at <= :now
            order by due_at limit :batch for update skip locked
            """;

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    OutboxRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Without the caller's transaction the event could outlive the fact, so there must be one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Event event, List<String> consumers) {
        var now = clock.instant();
        consumers.forEach(consumer -> entities.persist(new DeliveryEntity(event, consumer, now)));
    }

    /** Claims the longest due deliveries to the given consumers; another server's claims are passed over. */
    @Transactional
    List<Claim> claimDue(Collection<String> consumers) {
        var leaseEnd = clock.instant().plus(LEASE);
        return due(consumers).stream().map(delivery -> delivery.claim(leaseEnd)).toList();
    }

    @SuppressWarnings("unchecked") // a native query knows its entity only at run time
    private List<DeliveryEntity> due(Collection<String> consumers) {
        Query query = entities.createNativeQuery(DUE, DeliveryEntity.class);
        query.setParameter("consumers", consumers);
        query.setParameter("now", clock.instant());
        query.setParameter("batch", BATCH);
        return query.getResultList();
    }

    /** For how long the delivery that is due longest has been due. */
    @Transactional
    long secondsBehind() {
        var now = clock.instant();
        return entities.createQuery(
                        "select dueAt from DeliveryEntity where dueAt <= :now order by dueAt", Instant.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(due -> Duration.between(due, now).toSeconds())
                .orElse(0L);
    }

    @Transactional
    void taken(List<Claim> claims) {
        entities.createQuery("delete from DeliveryEntity where id in :ids")
                .setParameter("ids", claims.stream().map(Claim::delivery).toList())
                .executeUpdate();
    }

    @Transactional
    void failed(Claim claim) {
        var delivery = entities.find(
                DeliveryEntity.class, claim.delivery(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (delivery != null) {
            delivery.failed(claim, clock.instant());
        }
    }
}
