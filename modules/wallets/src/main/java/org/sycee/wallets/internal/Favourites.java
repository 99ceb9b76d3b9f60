package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.kernel.PersonId;

/** The rows of whom a person has marked as favourite. */
@ApplicationScoped
class Favourites {

    private static final int MOST_SHOWN = 50;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Favourites(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    void add(PersonId payer, PersonId payee) {
        entities.createNativeQuery("""
                        insert into wallets.favourite (person_id, payee_person_id, created_at)
                        values (:person, :payee, :now) on conflict do nothing
                        """)
                .setParameter("person", payer.value())
                .setParameter("payee", payee.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    void remove(PersonId payer, PersonId payee) {
        entities.createNativeQuery(
                        "delete from wallets.favourite where person_id = :person and payee_person_id = :payee")
                .setParameter("person", payer.value())
                .setParameter("payee", payee.value())
                .executeUpdate();
    }

    /** Newest first. */
    @Transactional
    List<PersonId> of(PersonId person) {
        Stream<?> rows = entities.createNativeQuery("""
                        select payee_person_id from wallets.favourite
                        where person_id = :person order by created_at desc, payee_person_id
                        """, UUID.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_SHOWN)
                .getResultStream();
        return rows.map(id -> new PersonId((UUID) id)).toList();
    }
}
