package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partners.ChargeBack;
import org.sycee.payments.PayIns;

/** The rows of charge-backs; each method is one database transaction. */
@ApplicationScoped
class ChargeBackRecords {

    private final EntityManager entities;
    private final PayInRecords payIns;
    private final DebtRecords debts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ChargeBackRecords(EntityManager entities, PayInRecords payIns, DebtRecords debts, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.payIns = payIns;
        this.debts = debts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Optional<ChargeBackEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(ChargeBackEntity.class, id));
    }

    /** All of a top-up, the oldest first. */
    @Transactional
    List<ChargeBackEntity> of(UUID payIn) {
        return entities.createQuery(
                        "from ChargeBackEntity where payInId = :id order by createdAt, id", ChargeBackEntity.class)
                .setParameter("id", payIn)
                .getResultList();
    }

    @Transactional
    List<ChargeBackEntity> findAll(Collection<UUID> ids) {
        return entities.createQuery("from ChargeBackEntity where id in :ids", ChargeBackEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * Adds one of a top-up's charge-backs, unless it was added before: one after the other, under the lock of the top-up's
     * row.
     *
     * @return false if they would come to more than the top-up
     */
    @Transactional
    boolean add(ChargeBack told, PayInEntity payIn, ChargeBackSplit split) {
        payIns.lock(payIn.id());
        if (find(told.id()).isPresent()) {
            return true;
        }
        var all = of(payIn.id()).stream().map(ChargeBackEntity::amount).reduce(told.amount(), Money::plus);
        if (all.compareTo(payIn.amount()) > 0) {
            return false;
        }
        entities.persist(new ChargeBackEntity(told, payIn, split, clock.instant()));
        return true;
    }

    /** The books have refused the split for good; if nobody else was faster, another one is tried. */
    @Transactional
    void splitAnew(ChargeBackEntity refused, ChargeBackSplit split) {
        var chargeBack = locked(refused.id());
        if (!chargeBack.isPosted() && chargeBack.split().equals(refused.split())) {
            chargeBack.splitAnew(split, clock.instant());
        }
    }

    /** The books have it; what the wallet did not cover is owed from now on, and the person is told. */
    @Transactional
    void posted(ChargeBackEntity seen) {
        var chargeBack = locked(seen.id());
        if (!chargeBack.isPosted()) {
            chargeBack.post(clock.instant());
            debts.add(chargeBack.person(), chargeBack.owed());
            outbox.record(Event.of(PayIns.CHARGED_BACK, chargeBack.payInId()));
        }
    }

    private ChargeBackEntity locked(UUID id) {
        return Objects.requireNonNull(entities.find(ChargeBackEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
