package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of notes. A reference follows from its note too, so a row that is there already is the same. */
@ApplicationScoped
class PaymentNotes {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    PaymentNotes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    void keep(UUID reference, String note) {
        entities.createNativeQuery("""
                        insert into wallets.payment_note (reference, note, created_at)
                        values (:reference, :note, :now) on conflict (reference) do nothing
                        """)
                .setParameter("reference", reference)
                .setParameter("note", note)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    Optional<String> find(UUID reference) {
        Stream<?> notes = entities.createNativeQuery(
                        "select note from wallets.payment_note where reference = :reference", String.class)
                .setParameter("reference", reference)
                .getResultStream();
        return notes.map(String.class::cast).findFirst();
    }
}
