package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sycee.billpay.BillQuote;
import org.sycee.kernel.PersonId;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.savedbills.MandatePayment.Reason;
import org.sycee.savedbills.MandatePayment.State;
import org.sycee.savedbills.Mandates;

/** The rows of mandates' payments; each method is one database transaction, and a turn that was lost changes nothing. */
@ApplicationScoped
class PaymentRecords {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Timetable timetable;
    private final Outbox outbox;

    @Inject
    PaymentRecords(EntityManager entities, Timetable timetable, Outbox outbox) {
        this.entities = entities;
        this.timetable = timetable;
        this.outbox = outbox;
    }

    /** Takes turns for the longest due payments; what another server has in hand is passed over. */
    @Transactional
    List<PaymentTurn> claimDue(int most) {
        var until = timetable.now().plus(LEASE);
        var due = due(most);
        due.forEach(payment -> payment.claim(until));
        return due.stream().map(this::turn).toList();
    }

    @SuppressWarnings("unchecked") // a native query knows its entity only at run time
    private List<MandatePaymentEntity> due(int most) {
        Query query = entities.createNativeQuery("""
                select * from savedbills.mandate_payment
                where next_at <= :now
                order by next_at limit :most for update skip locked
                """, MandatePaymentEntity.class);
        query.setParameter("now", timetable.now());
        query.setParameter("most", most);
        return query.getResultList();
    }

    private PaymentTurn turn(MandatePaymentEntity payment) {
        var mandate = entities.find(MandateEntity.class, payment.mandateId());
        var account = entities.find(SavedAccountEntity.class, payment.accountId());
        return new PaymentTurn(
                payment.fence(),
                payment.shown(mandate.person()),
                account.company().id(),
                account.fields(),
                mandate.ceiling(),
                payment.quote());
    }

    /**
     * Records that the announced bill is now paid by that quote, unless the mandate was stopped: then it is skipped.
     *
     * <p>The mandate's lock decides which came first.
     *
     * @return whether to go on
     */
    @Transactional
    boolean beginPaying(PaymentTurn turn, BillQuote quote) {
        var mandate = entities.find(MandateEntity.class, turn.payment().mandate(), LockModeType.PESSIMISTIC_WRITE);
        var payment = locked(turn.payment().id());
        if (!payment.isAt(turn.fence())) {
            return false;
        }
        if (!mandate.isActive()) {
            skip(payment, Reason.STOPPED);
            return false;
        }
        payment.pay(quote);
        return true;
    }

    /** Whether that quote is the one that an active mandate is paying at this moment; locks the mandate against a stop. */
    @Transactional
    boolean covers(UUID mandate, PersonId person, BillQuote quote) {
        var found = entities.find(MandateEntity.class, mandate, LockModeType.PESSIMISTIC_READ);
        return found != null
                && found.isActive()
                && found.person().equals(person)
                && found.allows(quote.total())
                && paying(mandate).stream()
                        .anyMatch(payment ->
                                payment.isPaidBy(quote) && quote.total().compareTo(payment.total()) <= 0);
    }

    private List<MandatePaymentEntity> paying(UUID mandate) {
        return entities.createQuery(
                        "from MandatePaymentEntity where mandateId = :mandate and state = PAYING",
                        MandatePaymentEntity.class)
                .setParameter("mandate", mandate)
                .getResultList();
    }

    /** The company has the money. */
    @Transactional
    void paid(PaymentTurn turn, UUID payment) {
        update(turn, row -> {
            row.remember(payment);
            row.becomePaid();
            outbox.record(Event.of(Mandates.PAYMENT_MADE, row.id()));
        });
    }

    /** The company did not take it; the money is in the wallet. */
    @Transactional
    void failed(PaymentTurn turn, UUID payment) {
        update(turn, row -> {
            row.remember(payment);
            skip(row, Reason.REFUSED);
        });
    }

    /** The payment is on its way; what became of it is seen later. */
    @Transactional
    void onItsWay(PaymentTurn turn, UUID payment, Instant lookAgain) {
        update(turn, row -> {
            row.remember(payment);
            row.wait(lookAgain);
        });
    }

    @Transactional
    void skip(PaymentTurn turn, Reason reason) {
        update(turn, row -> skip(row, reason));
    }

    private void skip(MandatePaymentEntity row, Reason reason) {
        row.becomeSkipped(reason);
        outbox.record(Event.of(Mandates.PAYMENT_SKIPPED, row.id()));
    }

    @Transactional
    void postpone(PaymentTurn turn, Instant until) {
        update(turn, row -> row.wait(until));
    }

    private void update(PaymentTurn turn, Consumer<MandatePaymentEntity> step) {
        Optional.of(locked(turn.payment().id()))
                .filter(row -> row.isAt(turn.fence()))
                .ifPresent(step);
    }

    /** There is news of a bill payment: if a mandate made it, its next turn is due now. */
    @Transactional
    void hurry(UUID payment) {
        entities.createQuery("""
                        update MandatePaymentEntity set nextAt = :now where paymentId = :payment and state = :paying
                        """)
                .setParameter("now", timetable.now())
                .setParameter("payment", payment)
                .setParameter("paying", State.PAYING)
                .executeUpdate();
    }

    private MandatePaymentEntity locked(UUID id) {
        return entities.find(MandatePaymentEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
