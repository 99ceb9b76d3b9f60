package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Operation;

/**
 * What the calls of an instance may come to on one day of the operator's: a sum per day and currency, and each call's
 * part of it. Each method is one database transaction, or part of the caller's.
 *
 * <p>The sum grows by one guarded statement, so that a crowd takes no more than there is. The part comes first, so that
 * what is taken for a call is taken once.
 */
@ApplicationScoped
class CallBudgets {

    private final EntityManager entities;
    private final PartnersSettings settings;
    private final Clock clock;

    @Inject
    CallBudgets(EntityManager entities, PartnersSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a call's amount, if it was not taken before; false if the day's sum would be too much. */
    @Transactional
    boolean take(ServiceInstance partner, Operation operation) {
        var most = partner.terms().maxAmountPerDay();
        if (most.isEmpty() || isTaken(operation.key()) || !addPart(partner.name(), operation)) {
            return true;
        }
        var fits = grow(partner.name(), operation.amount(), most.getAsLong());
        if (!fits) {
            giveBackPart(operation.key());
        }
        return fits;
    }

    /** Locks the part, so that nobody gives it back while its call is being recorded. */
    private boolean isTaken(UUID key) {
        return !entities.createNativeQuery("select 1 from partners.budget_part where key = :key for update")
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    private boolean addPart(String instance, Operation operation) {
        return entities.createNativeQuery("""
                insert into partners.budget_part (key, instance, currency, day, amount, created_at)
                values (:key, :instance, :currency, :day, :amount, :now) on conflict (key) do nothing
                """)
                        .setParameter("key", operation.key())
                        .setParameter("instance", instance)
                        .setParameter("currency", operation.amount().currency().getCurrencyCode())
                        .setParameter("day", today())
                        .setParameter("amount", operation.amount().minorUnits())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private boolean grow(String instance, Money amount, long most) {
        return entities.createNativeQuery("""
                insert into partners.budget_day as sum (instance, currency, day, taken, created_at)
                select :instance, :currency, :day, :amount, :now where :amount <= :most
                on conflict (instance, currency, day) do update set taken = sum.taken + excluded.taken
                where sum.taken <= :most - excluded.taken
                """)
                        .setParameter("instance", instance)
                        .setParameter("currency", amount.currency().getCurrencyCode())
                        .setParameter("day", today())
                        .setParameter("amount", amount.minorUnits())
                        .setParameter("most", most)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.operatorZone());
    }

    /** The call certainly did not happen: what it took is free again, on the day it was taken. */
    @Transactional
    void giveBack(UUID key) {
        giveBackPart(key)
                .forEach(part -> entities.createNativeQuery("""
                update partners.budget_day set taken = taken - :amount
                where instance = :instance and currency = :currency and day = :day
                """)
                        .setParameter("instance", part[0])
                        .setParameter("currency", part[1])
                        .setParameter("day", part[2])
                        .setParameter("amount", part[3])
                        .executeUpdate());
    }

    /** The call will not be recorded: as {@link #giveBack}, if it really was not. */
    @Transactional
    void giveBackUnrecorded(UUID key) {
        if (isTaken(key) && entities.find(PartnerCallEntity.class, key) == null) {
            giveBack(key);
        }
    }

    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    private List<Object[]> giveBackPart(UUID key) {
        return entities.createNativeQuery(
                        "delete from partners.budget_part where key = :key returning instance, currency, day, amount",
                        Object[].class)
                .setParameter("key", key)
                .getResultList();
    }
}
