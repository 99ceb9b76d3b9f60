package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Refund;

/**
 * What the calls of an instance may come to on one day of the operator's: a sum per day and currency, and each call's
 * part of it. Each method is one database transaction, or part of the caller's.
 *
 * <p>The sum grows by one guarded statement, so that a crowd takes no more than there is. The part comes first, so that
 * what is taken for a call is taken once. Refunds bring money back, and take nothing of it.
 */
@ApplicationScoped
class CallBudgets {

    private final EntityManager entities;
    private final PartnersSettings settings;
    private final Clock clock;

    /** What one call has of a day's sum. */
    private record Part(String instance, LocalDate day, Money amount) {

        /** Another amount of the same day. */
        Part of(Money other) {
            return new Part(instance, day, other);
        }

        static Part read(Object[] row) {
            var amount = Money.of(((Number) row[2]).longValue(), (String) row[3]);
            return new Part((String) row[0], LocalDate.parse((String) row[1]), amount);
        }
    }

    @Inject
    CallBudgets(EntityManager entities, PartnersSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes of a call's amount what was not taken before; false, and nothing, if the day's sum would be too much. */
    @Transactional
    boolean take(ServiceInstance partner, Operation operation) {
        var most = partner.terms().maxAmountPerDay();
        return most.isEmpty()
                || operation instanceof Refund
                || part(operation.key())
                        .map(part -> raise(part, operation, most.getAsLong()))
                        .orElseGet(() -> takeFirst(partner, operation, most.getAsLong()));
    }

    private boolean takeFirst(ServiceInstance partner, Operation operation, long most) {
        if (!addPart(partner.name(), operation)) {
            return true;
        }
        var fits = grow(new Part(partner.name(), today(), operation.amount()), most);
        if (!fits) {
            removePart(operation.key());
        }
        return fits;
    }

    /** The same call may take more, once its payer has agreed to more. */
    private boolean raise(Part part, Operation operation, long most) {
        var more = operation.amount().minus(part.amount());
        if (!more.isPositive()) {
            return true;
        }
        var fits = grow(part.of(more), most);
        if (fits) {
            resize(operation.key(), operation.amount());
        }
        return fits;
    }

    /** Locks the part, so that nobody gives it back while its call is being recorded. */
    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    private Optional<Part> part(UUID key) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select instance, cast(day as text), amount, currency from partners.budget_part where key = :key for update",
                        Object[].class)
                .setParameter("key", key)
                .getResultList();
        return rows.stream().findFirst().map(Part::read);
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

    private boolean grow(Part by, long most) {
        return entities.createNativeQuery("""
                insert into partners.budget_day as sum (instance, currency, day, taken, created_at)
                select :instance, :currency, :day, :amount, :now where :amount <= :most
                on conflict (instance, currency, day) do update set taken = sum.taken + excluded.taken
                where sum.taken <= :most - excluded.taken
                """)
                        .setParameter("instance", by.instance())
                        .setParameter("currency", by.amount().currency().getCurrencyCode())
                        .setParameter("day", by.day())
                        .setParameter("amount", by.amount().minorUnits())
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
        part(key).ifPresent(part -> {
            removePart(key);
            shrink(part);
        });
    }

    /** The call took only so much of what was taken for it: the rest is free again, on the day it was taken. */
    @Transactional
    void keepOnly(UUID key, Money taken) {
        part(key).filter(part -> part.amount().compareTo(taken) > 0).ifPresent(part -> {
            resize(key, taken);
            shrink(part.of(part.amount().minus(taken)));
        });
    }

    /** Nothing more will be recorded of a call: what was taken beyond its amount is free again, or all if there is none. */
    @Transactional
    void giveBackUnrecorded(UUID key) {
        if (part(key).isPresent()) {
            Optional.ofNullable(entities.find(PartnerCallEntity.class, key))
                    .ifPresentOrElse(call -> keepOnly(key, call.amount()), () -> giveBack(key));
        }
    }

    /**
     * Forgets parts of days before yesterday whose calls are certain: nothing is taken or given back for them any more. A
     * part that somebody has in hand is passed over.
     *
     * @return how many they were, at most so many
     */
    @Transactional
    int forgetEnded(int most) {
        return entities.createNativeQuery("""
                delete from partners.budget_part where key in (
                    select part.key from partners.budget_part part join partners.partner_call call on call.key = part.key
                    where part.day < :yesterday and call.state in ('SUCCEEDED', 'REJECTED')
                    limit :most for update of part skip locked)
                """)
                .setParameter("yesterday", today().minusDays(1))
                .setParameter("most", most)
                .executeUpdate();
    }

    private void resize(UUID key, Money amount) {
        entities.createNativeQuery("update partners.budget_part set amount = :amount where key = :key")
                .setParameter("amount", amount.minorUnits())
                .setParameter("key", key)
                .executeUpdate();
    }

    private void removePart(UUID key) {
        entities.createNativeQuery("delete from partners.budget_part where key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    private void shrink(Part by) {
        entities.createNativeQuery("""
                update partners.budget_day set taken = taken - :amount
                where instance = :instance and currency = :currency and day = :day
                """)
                .setParameter("instance", by.instance())
                .setParameter("currency", by.amount().currency().getCurrencyCode())
                .setParameter("day", by.day())
                .setParameter("amount", by.amount().minorUnits())
                .executeUpdate();
    }
}
