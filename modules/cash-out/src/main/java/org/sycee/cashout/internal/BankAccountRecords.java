package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sycee.cashout.CashOutError;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** The rows of bank accounts; each method is one database transaction. */
@ApplicationScoped
class BankAccountRecords {

    /** So long after it was opened no page can be open any more. */
    private static final Duration PAGES_LAST = Duration.ofDays(1);

    private static final int MOST = 20;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    BankAccountRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Forgets the person's pages that led nowhere, and records another one. */
    @Transactional
    BankAccountEntity add(PersonId person, String instance) {
        var now = clock.instant();
        entities.createQuery("""
                        delete from BankAccountEntity
                        where person = :person and state <> :linked and createdAt < :before
                        """)
                .setParameter("person", person.value())
                .setParameter("linked", BankAccountEntity.State.LINKED)
                .setParameter("before", now.minus(PAGES_LAST))
                .executeUpdate();
        checkRoom(person);
        var account = new BankAccountEntity(person, instance, now, Ids.next());
        entities.persist(account);
        return account;
    }

    private void checkRoom(PersonId person) {
        var there = entities.createQuery("select count(*) from BankAccountEntity where person = :person", Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
        if (there >= MOST) {
            throw new SyceeException(
                    CashOutError.TOO_MANY_BANK_ACCOUNTS,
                    "There are " + MOST + " bank accounts, counting pages opened today, and no more than that may be.");
        }
    }

    /** Those that money can go to, the oldest first. */
    @Transactional
    List<BankAccountEntity> linked(PersonId person) {
        return entities.createQuery("""
                        from BankAccountEntity where person = :person and state = :linked order by createdAt, id
                        """, BankAccountEntity.class)
                .setParameter("person", person.value())
                .setParameter("linked", BankAccountEntity.State.LINKED)
                .getResultList();
    }

    @Transactional
    Optional<BankAccountEntity> find(PersonId person, UUID id) {
        return Optional.ofNullable(entities.find(BankAccountEntity.class, id)).filter(account -> account.isOf(person));
    }

    /** Changes the person's account under its lock; empty if there is none. */
    @Transactional
    Optional<BankAccountEntity> change(PersonId person, UUID id, Consumer<BankAccountEntity> verb) {
        var found = Optional.ofNullable(entities.find(BankAccountEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(account -> account.isOf(person));
        found.ifPresent(verb);
        return found;
    }

    /** Says whether there was such an account. */
    @Transactional
    boolean delete(PersonId person, UUID id) {
        return entities.createQuery("delete from BankAccountEntity where person = :person and id = :id")
                        .setParameter("person", person.value())
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }
}
