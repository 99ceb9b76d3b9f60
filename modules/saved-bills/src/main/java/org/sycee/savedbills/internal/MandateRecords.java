package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.SavedBillsError;
import org.sycee.savedbills.StartMandate;

/** The rows of mandates; each method is one database transaction. A mandate is locked before its payments. */
@ApplicationScoped
class MandateRecords {

    private static final int MOST_MANDATES = 100;
    private static final int MOST_PAYMENTS = 12;

    private final EntityManager entities;
    private final Timetable timetable;
    private final Outbox outbox;

    @Inject
    MandateRecords(EntityManager entities, Timetable timetable, Outbox outbox) {
        this.entities = entities;
        this.timetable = timetable;
        this.outbox = outbox;
    }

    /**
     * Returns if such a mandate may be started, or is there already.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND}, {@link SavedBillsError#INVALID_CEILING},
     *     {@link SavedBillsError#MANDATE_EXISTS}
     */
    @Transactional
    void checkTerms(StartMandate terms) {
        var account = entities.find(SavedAccountEntity.class, terms.account());
        if (account == null || !account.isKeptBy(terms.person())) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no saved account " + terms.account() + ".");
        }
        var due = account.due(timetable.today(terms.person()));
        if (due.isPresent()
                && !due.get().amount().currency().equals(terms.ceiling().currency())) {
            throw new SyceeException(
                    SavedBillsError.INVALID_CEILING,
                    "The bills of this account are in " + due.get().amount().currency() + ". Nothing was started.");
        }
        running(terms.account(), LockModeType.NONE).ifPresent(mandate -> sameTerms(mandate, terms));
    }

    private static MandateEntity sameTerms(MandateEntity mandate, StartMandate terms) {
        if (!mandate.hasTerms(terms)) {
            throw new SyceeException(
                    SavedBillsError.MANDATE_EXISTS,
                    "This account is paid automatically already, under other terms. End that mandate first.");
        }
        return mandate;
    }

    /** Starts a mandate, or finds the one that runs under the same terms. The account's lock makes starters wait. */
    @Transactional
    Mandate start(StartMandate terms) {
        var account = entities.find(SavedAccountEntity.class, terms.account(), LockModeType.PESSIMISTIC_WRITE);
        if (account == null || !account.isKeptBy(terms.person())) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no saved account " + terms.account() + ".");
        }
        var running = running(terms.account(), LockModeType.NONE).map(mandate -> sameTerms(mandate, terms));
        return shown(running.orElseGet(() -> startNew(terms, account)));
    }

    private MandateEntity startNew(StartMandate terms, SavedAccountEntity account) {
        var mandate = new MandateEntity(terms, timetable.now());
        entities.persist(mandate);
        account.lookAt(Optional.of(timetable.now()));
        return mandate;
    }

    @Transactional
    List<Mandate> list(PersonId person) {
        return entities.createQuery("""
                        from MandateEntity where person = :person
                        order by case when state = ENDED then 1 else 0 end, createdAt desc, id desc
                        """, MandateEntity.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_MANDATES)
                .getResultStream()
                .map(this::shown)
                .toList();
    }

    @Transactional
    Optional<Mandate> find(PersonId person, UUID id) {
        return Optional.ofNullable(entities.find(MandateEntity.class, id))
                .filter(mandate -> mandate.person().equals(person))
                .map(this::shown);
    }

    @Transactional
    Optional<MandatePayment> payment(UUID id) {
        return Optional.ofNullable(entities.find(MandatePaymentEntity.class, id))
                .map(this::shown);
    }

    /**
     * Pauses, resumes or ends a mandate; one that stands there already stays.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND}, {@link SavedBillsError#MANDATE_ENDED}
     */
    @Transactional
    Mandate turn(PersonId person, UUID id, MandateState next) {
        var account = Optional.ofNullable(entities.find(MandateEntity.class, id))
                .filter(found -> found.person().equals(person))
                .map(found -> lockedAccount(found.accountId()))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no mandate " + id + "."));
        var mandate = entities.find(MandateEntity.class, id);
        entities.refresh(mandate, LockModeType.PESSIMISTIC_WRITE);
        if (mandate.state() != next) {
            turn(mandate, next, account);
        }
        return shown(mandate);
    }

    private void turn(MandateEntity mandate, MandateState next, SavedAccountEntity account) {
        if (!mandate.state().mayBecome(next)) {
            throw new SyceeException(
                    SavedBillsError.MANDATE_ENDED,
                    "This mandate has ended: it pays nothing any more. Start a new one.");
        }
        mandate.become(next, timetable.now());
        switch (next) {
            case ACTIVE -> account.lookAt(Optional.of(timetable.now()));
            case PAUSED -> {}
            case ENDED -> skipAnnounced(mandate);
        }
    }

    /** What is being paid already is not touched; the mandate's lock tells the two apart. */
    private void skipAnnounced(MandateEntity mandate) {
        payments("mandateId = :of and state = ANNOUNCED", mandate.id(), LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(payment -> payment.state() == MandatePayment.State.ANNOUNCED)
                .forEach(payment -> {
                    payment.becomeSkipped(MandatePayment.Reason.STOPPED);
                    outbox.record(Event.of(Mandates.PAYMENT_SKIPPED, payment.id()));
                });
    }

    /** Ends the mandate of an account that is removed, in the same transaction. */
    @Transactional
    void endOf(UUID account) {
        running(account, LockModeType.PESSIMISTIC_WRITE).ifPresent(mandate -> {
            mandate.become(MandateState.ENDED, timetable.now());
            skipAnnounced(mandate);
        });
    }

    /** Whether an active mandate pays the bills of an account. */
    @Transactional
    boolean isPaying(UUID account) {
        return running(account, LockModeType.NONE)
                .filter(MandateEntity::isActive)
                .isPresent();
    }

    /**
     * Announces the payment of a bill that was just fetched, if its time has come and it is in no mandate's hand yet; in the
     * transaction, and under the lock, of its account.
     *
     * @return when it will have to be announced, if that is later
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Instant> announce(SavedAccountEntity account) {
        var mandate = running(account.id(), LockModeType.PESSIMISTIC_WRITE).filter(MandateEntity::isActive);
        return mandate.flatMap(active -> planned(active, account)).flatMap(plan -> {
            var announceAt = timetable.announceAt(plan.payAt());
            if (timetable.now().isBefore(announceAt)) {
                return Optional.of(announceAt);
            }
            announce(mandate.get(), plan);
            return Optional.empty();
        });
    }

    private void announce(MandateEntity mandate, Mandate.Planned plan) {
        var payAt = timetable.payAfterNotice(plan.payAt());
        var payment = new MandatePaymentEntity(mandate, plan.due(), payAt, timetable.now());
        if (plan.isAboveCeiling()) {
            payment.becomeSkipped(MandatePayment.Reason.ABOVE_CEILING);
        }
        entities.persist(payment);
        var isSkipped = payment.state() == MandatePayment.State.SKIPPED;
        outbox.record(Event.of(isSkipped ? Mandates.PAYMENT_SKIPPED : Mandates.PAYMENT_ANNOUNCED, payment.id()));
    }

    /** What the mandate will do about the bill that is known, if nobody has begun with it. */
    private Optional<Mandate.Planned> planned(MandateEntity mandate, SavedAccountEntity account) {
        return account.due(timetable.today(mandate.person()))
                .filter(due -> isUntouched(mandate, due))
                .map(due -> new Mandate.Planned(
                        due,
                        timetable.payAt(mandate.person(), due.dueDate(), mandate.daysBefore()),
                        !mandate.allows(due.total())));
    }

    private boolean isUntouched(MandateEntity mandate, KnownBill.Due due) {
        return payments("accountId = :of", mandate.accountId(), LockModeType.NONE).stream()
                .filter(payment -> payment.isOf(due.reference()))
                .noneMatch(payment -> payment.state() != MandatePayment.State.SKIPPED
                        || payment.mandateId().equals(mandate.id()));
    }

    private Optional<MandateEntity> running(UUID account, LockModeType lock) {
        return entities.createQuery(
                        "from MandateEntity where accountId = :account and state <> ENDED", MandateEntity.class)
                .setParameter("account", account)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private List<MandatePaymentEntity> payments(String where, UUID of, LockModeType lock) {
        return entities.createQuery(
                        "from MandatePaymentEntity where " + where + " order by createdAt desc, id",
                        MandatePaymentEntity.class)
                .setParameter("of", of)
                .setLockMode(lock)
                .getResultList();
    }

    private SavedAccountEntity lockedAccount(UUID account) {
        return entities.find(SavedAccountEntity.class, account, LockModeType.PESSIMISTIC_WRITE);
    }

    private MandatePayment shown(MandatePaymentEntity payment) {
        return payment.shown(
                entities.find(MandateEntity.class, payment.mandateId()).person());
    }

    private Mandate shown(MandateEntity mandate) {
        var account = entities.find(SavedAccountEntity.class, mandate.accountId());
        var payments = payments("mandateId = :of", mandate.id(), LockModeType.NONE).stream()
                .limit(MOST_PAYMENTS)
                .map(payment -> payment.shown(mandate.person()))
                .toList();
        return new Mandate(
                mandate.id(),
                mandate.person(),
                mandate.accountId(),
                mandate.ceiling(),
                mandate.daysBefore(),
                mandate.state(),
                mandate.createdAt(),
                Optional.of(account)
                        .filter(found -> mandate.state() != MandateState.ENDED)
                        .flatMap(found -> planned(mandate, found)),
                payments);
    }
}
