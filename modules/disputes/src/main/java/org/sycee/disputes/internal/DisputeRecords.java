package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.disputes.Dispute;
import org.sycee.disputes.DisputeState;
import org.sycee.disputes.RaiseDispute;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.PersonId;

/** The rows of disputes as their payers see them; each method is one database transaction. */
@ApplicationScoped
class DisputeRecords {

    private final EntityManager entities;
    private final DisputesSettings settings;
    private final Clock clock;

    @Inject
    DisputeRecords(EntityManager entities, DisputesSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Flushed, so that the same one at once, or another of the same order, is found out here; its times are as exact as the
     * database keeps them, so that it is told the same ever after.
     */
    @Transactional
    DisputeEntity add(RaiseDispute command, Dispute.Subject subject) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var dispute = new DisputeEntity(command, subject, now, now.plus(settings.answerWithin()));
        entities.persist(dispute);
        entities.flush();
        return dispute;
    }

    @Transactional
    Optional<DisputeEntity> raisedUnder(PersonId person, IdempotencyKey key) {
        return entities.createQuery(
                        "from DisputeEntity where personId = :person and raiseKey = :key", DisputeEntity.class)
                .setParameter("person", person.value())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    boolean hasOpen(UUID order) {
        return entities.createQuery(
                                "select count(*) from DisputeEntity where orderId = :order and state <> :answered",
                                Long.class)
                        .setParameter("order", order)
                        .setParameter("answered", DisputeState.ANSWERED)
                        .getSingleResult()
                > 0;
    }

    @Transactional
    Optional<DisputeEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(DisputeEntity.class, id));
    }

    /** What that person has said of the order, the newest first. */
    @Transactional
    List<DisputeEntity> ofOrder(PersonId person, UUID order) {
        return entities.createQuery("""
                        from DisputeEntity where orderId = :order and personId = :person
                        order by createdAt desc, id desc
                        """, DisputeEntity.class)
                .setParameter("order", order)
                .setParameter("person", person.value())
                .getResultList();
    }
}
