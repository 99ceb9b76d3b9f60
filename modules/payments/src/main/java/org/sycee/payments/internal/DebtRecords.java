package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** How much of each person's debt no repayment is recorded for yet; part of the caller's database transaction. */
@ApplicationScoped
class DebtRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    DebtRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(PersonId person, Money owed) {
        if (owed.isPositive()) {
            entities.createNativeQuery("""
                    insert into payments.debt (person, currency, owed, created_at)
                    values (:person, :currency, :owed, :now)
                    on conflict (person, currency) do update set owed = debt.owed + excluded.owed
                    """)
                    .setParameter("person", person.value())
                    .setParameter("currency", owed.currency().getCurrencyCode())
                    .setParameter("owed", owed.minorUnits())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    /**
     * Sets as much of a credit aside for the debt as there is of it.
     *
     * @return what the credit repays; no other will
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Money collect(PersonId person, Money credit) {
        var currency = credit.currency().getCurrencyCode();
        var owed = (Long) entities.createNativeQuery("""
                        select coalesce(max(owed), 0) from (
                            select owed from payments.debt where person = :person and currency = :currency for update
                        ) locked
                        """, Long.class)
                .setParameter("person", person.value())
                .setParameter("currency", currency)
                .getSingleResult();
        var repaid = Math.min(owed, credit.minorUnits());
        if (repaid > 0) {
            entities.createNativeQuery("""
                            update payments.debt set owed = owed - :repaid
                            where person = :person and currency = :currency
                            """)
                    .setParameter("repaid", repaid)
                    .setParameter("person", person.value())
                    .setParameter("currency", currency)
                    .executeUpdate();
        }
        return Money.of(repaid, currency);
    }
}
