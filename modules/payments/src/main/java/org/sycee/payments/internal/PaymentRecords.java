package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;
import org.sycee.wallets.WalletError;

/** The rows of payments; each method is one database transaction. */
@ApplicationScoped
class PaymentRecords {

    private static final Logger LOG = System.getLogger(PaymentRecords.class.getName());

    private final EntityManager entities;
    private final DebtRecords debts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    PaymentRecords(EntityManager entities, DebtRecords debts, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.debts = debts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Optional<PaymentEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(PaymentEntity.class, id));
    }

    @Transactional
    List<PaymentEntity> findAll(Collection<UUID> ids) {
        return entities.createQuery("from PaymentEntity where id in :ids", PaymentEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** What was set aside later for these payments. */
    @Transactional
    List<SecondHoldEntity> secondHolds(Collection<UUID> payments) {
        return entities.createQuery(
                        "from SecondHoldEntity where paymentId in :payments and state = HELD", SecondHoldEntity.class)
                .setParameter("payments", payments)
                .getResultList();
    }

    @Transactional
    Optional<SecondHoldEntity> findSecondHold(UUID id) {
        return Optional.ofNullable(entities.find(SecondHoldEntity.class, id));
    }

    /** Only for a payment that is held. */
    @Transactional
    SecondHoldEntity add(Hold.More more, SpendingLimit limit) {
        return add(SecondHoldEntity.recorded(more, limit, clock.instant()));
    }

    @Transactional
    SecondHoldEntity addRefused(Hold.More more, WalletError refusal) {
        return add(SecondHoldEntity.refused(more, refusal, clock.instant()));
    }

    private SecondHoldEntity add(SecondHoldEntity hold) {
        var payment = locked(hold.paymentId());
        if (payment.state() != PaymentState.HELD) {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE,
                    "The payment " + payment.id() + " is " + payment.state() + ": no more can be held for it.");
        }
        entities.persist(hold);
        entities.flush();
        return hold;
    }

    /** Decides whether a second hold is held, once: who comes second gets what was decided first. */
    @Transactional
    SecondHoldEntity decideSecondHold(UUID id, Optional<WalletError> refusal) {
        var hold = entities.find(SecondHoldEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        hold.decide(refusal);
        LOG.log(Level.INFO, "second hold decided payment={0} hold={1} state={2}", hold.paymentId(), id, hold.state());
        return hold;
    }

    /** Decides what the partner gets, once. */
    @Transactional
    PaymentEntity take(UUID id, Money taken) {
        var payment = locked(id);
        var held =
                secondHolds(List.of(id)).stream().map(SecondHoldEntity::amount).reduce(payment.amount(), Money::plus);
        payment.take(taken, held);
        collect(payment);
        return payment;
    }

    /** Decides, once, what of a refund that comes though its partner says nothing repays a debt. */
    @Transactional
    void collect(UUID id) {
        collect(locked(id));
    }

    private void collect(PaymentEntity payment) {
        if (payment.mayRepay()) {
            payment.repay(debts.collect(payment.payer(), payment.amount().plus(payment.fee())));
        }
    }

    @Transactional
    PaymentEntity add(Hold hold, SpendingLimit limit) {
        return add(PaymentEntity.recorded(hold, limit, clock.instant()));
    }

    @Transactional
    PaymentEntity addRefused(Hold hold, WalletError refusal) {
        return add(PaymentEntity.refused(hold, refusal, clock.instant()));
    }

    /** Flushed, so that a payment of the same id is found out here. */
    private PaymentEntity add(PaymentEntity payment) {
        entities.persist(payment);
        entities.flush();
        return payment;
    }

    /** What may still be promised of a payment. */
    @Transactional
    Promise.Left left(UUID id) {
        return find(id).orElseThrow(() -> noPayment(id)).left(promised(id));
    }

    /** Records a promise, or that it is refused: one after the other, under the lock of the payment's row. */
    @Transactional
    PaymentEntity add(Promise promise) {
        var of = locked(promise.of());
        return add(promise, Promise.PURPOSE, of, of.left(promised(of.id())));
    }

    /** Records a correction in the same way, and which fee goes with it. */
    @Transactional
    PaymentEntity add(Correction correction) {
        var of = locked(correction.of());
        var left = of.left(promised(of.id()));
        return add(correction.with(left.feeWith(correction.amount())), Correction.PURPOSE, of, left);
    }

    private PaymentEntity add(Promise promise, String purpose, PaymentEntity of, Promise.Left left) {
        var refund = PaymentEntity.promised(promise, purpose, of, clock.instant());
        if (!mayPromise(promise, left)) {
            refund.refuseToPromise();
        }
        return add(refund);
    }

    private static boolean mayPromise(Promise promise, Promise.Left left) {
        return promise.amount().compareTo(left.amount()) <= 0
                && (promise.fee().isZero() || promise.fee().equals(left.feeWith(promise.amount())));
    }

    private List<PaymentEntity> promised(UUID of) {
        return entities.createQuery(
                        "from PaymentEntity where refundOf = :of and state not in (VOIDED, REFUSED)",
                        PaymentEntity.class)
                .setParameter("of", of)
                .getResultList();
    }

    /** How much of each of these payments was corrected. */
    @Transactional
    Map<UUID, Money> corrected(Collection<UUID> payments) {
        return corrections(payments).stream()
                .collect(Collectors.toMap(PaymentEntity::refundOf, PaymentEntity::amount, Money::plus));
    }

    /** What gives back of these payments without their partners, the oldest first. */
    @Transactional
    List<PaymentEntity> corrections(Collection<UUID> payments) {
        return entities.createQuery("""
                from PaymentEntity
                where refundOf in :payments and purpose = :purpose and state not in (VOIDED, REFUSED)
                order by createdAt, id
                """, PaymentEntity.class)
                .setParameter("payments", payments)
                .setParameter("purpose", Correction.PURPOSE)
                .getResultList();
    }

    /** Records a step that the ledger has taken; somebody may have recorded it already. */
    @Transactional
    void moved(UUID id, PaymentState next) {
        var payment = locked(id);
        if (payment.state() != next) {
            payment.become(next, clock.instant());
            tell(payment);
            LOG.log(Level.INFO, "payment moved payment={0} state={1}", id, next);
        }
    }

    /** Of all else, its order tells. */
    private void tell(PaymentEntity payment) {
        if (payment.isCorrection() && payment.state() == PaymentState.CAPTURED) {
            outbox.record(Event.of(Corrections.CORRECTED, payment.id()));
        }
    }

    /** Decides whether it is held, once: who comes second gets what was decided first. */
    @Transactional
    PaymentEntity decide(UUID id, Optional<WalletError> refusal) {
        var payment = locked(id);
        if (payment.state() == PaymentState.RECORDED) {
            var now = clock.instant();
            refusal.ifPresentOrElse(why -> payment.refuse(why, now), () -> payment.become(PaymentState.HELD, now));
            LOG.log(Level.INFO, "payment moved payment={0} state={1}", id, payment.state());
        }
        return payment;
    }

    /** Decides how the operator's doubt ends, once. */
    @Transactional
    PaymentEntity decide(UUID id, Resolution resolution, Money taken) {
        var payment = locked(id);
        payment.resolve(resolution, taken);
        return payment;
    }

    private PaymentEntity locked(UUID id) {
        return Optional.ofNullable(entities.find(PaymentEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> noPayment(id));
    }

    static SyceeException noPayment(UUID id) {
        return new SyceeException(KernelError.NOT_FOUND, "There is no payment " + id + ".");
    }
}
