package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partners.ChargeBack;
import org.sycee.partners.ChargeBacks;

/** The rows of charge-backs. */
@ApplicationScoped
class ChargeBackRecords implements ChargeBacks {

    private final EntityManager entities;
    private final ContradictionRecords contradictions;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ChargeBackRecords(EntityManager entities, ContradictionRecords contradictions, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.contradictions = contradictions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ChargeBack> find(UUID id) {
        return Optional.ofNullable(entities.find(ToldChargeBackEntity.class, id))
                .map(ToldChargeBackEntity::toChargeBack);
    }

    @Override
    @Transactional
    public void refuse(UUID id) {
        contradictions.open(Contradiction.of(find(id).orElseThrow()));
    }

    /** What is kept under the partner's own name for it. */
    @Transactional
    Optional<ToldChargeBackEntity> find(String instance, String reference) {
        return entities.createQuery(
                        "from ToldChargeBackEntity where instance = :instance and reference = :reference",
                        ToldChargeBackEntity.class)
                .setParameter("instance", instance)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Two of the same name at once: the database lets one in. */
    @Transactional
    void add(String instance, ChargeBackNotice notice) {
        var chargeBack = new ToldChargeBackEntity(instance, notice, clock.instant());
        entities.persist(chargeBack);
        entities.flush();
        outbox.record(Event.of(RECEIVED, chargeBack.toChargeBack().id()));
    }
}
