package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose turn it is to compare an instance's files; each method is one database transaction, or part of the caller's. */
@ApplicationScoped
class Rounds {

    private final EntityManager entities;
    private final ReconciliationSettings settings;
    private final Clock clock;

    @Inject
    Rounds(EntityManager entities, ReconciliationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a turn for the instance that is due longest; one that another server has in hand is passed over. */
    @Transactional
    Optional<Turn> claim() {
        var now = clock.instant();
        Stream<?> claimed = entities
                .createNativeQuery("""
                update reconciliation.round set number = number + 1, claimed_by = :server, claimed_until = :until
                where instance = (
                    select instance from reconciliation.round
                    where next_at <= :now and (claimed_until is null or claimed_until <= :now)
                    order by next_at limit 1 for update skip locked)
                returning instance, number
                """)
                .setParameter("server", settings.serverId())
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("now", now)
                .getResultList()
                .stream();
        return claimed.map(Object[].class::cast)
                .map(row -> new Turn((String) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }

    /** Keeps all others from the instance until the caller's transaction ends; false if the turn was lost. */
    @Transactional
    boolean hold(Turn turn) {
        return entities.createNativeQuery("""
                select 1 from reconciliation.round where instance = :instance and number = :number for update
                """, Integer.class)
                .setParameter("instance", turn.instance())
                .setParameter("number", turn.number())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** The same for the instance of a break, whoever's turn it is; nor is a file of it entered until then. */
    @Transactional
    void holdOf(UUID found) {
        entities.createNativeQuery("""
                select instance from reconciliation.round
                where instance = (select instance from reconciliation.break where id = :found) for update
                """, String.class)
                .setParameter("found", found)
                .getResultList();
    }

    /**
     * Takes a key out of the round in hand, which may have read the books before they were added to, and leaves it to the
     * next. Nothing is judged until the caller's transaction ends.
     */
    @Transactional
    void lookAgain(String instance, String key) {
        entities.createNativeQuery("update reconciliation.round set next_at = :now where instance = :instance")
                .setParameter("now", clock.instant())
                .setParameter("instance", instance)
                .executeUpdate();
        entities.createNativeQuery("""
                update reconciliation.comparison set round = 0, again = true where instance = :instance and key = :key
                """)
                .setParameter("instance", instance)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Ends a turn; a file that was entered meanwhile, or a key to be looked at again, is due at once. */
    @Transactional
    void letGo(Turn turn, Optional<Instant> next) {
        entities.createNativeQuery("""
                update reconciliation.round set claimed_until = null, next_at = case
                    when exists (select 1 from reconciliation.partner_file
                                 where instance = :instance and state = 'ENTERED')
                        or exists (select 1 from reconciliation.comparison where instance = :instance and again)
                        then next_at
                    else cast(:next as timestamptz) end
                where instance = :instance and number = :number
                """)
                .setParameter("instance", turn.instance())
                .setParameter("number", turn.number())
                .setParameter("next", next.map(Instant::toString).orElse(null))
                .executeUpdate();
    }

    /** Ends a turn that came to nothing; there will be another after a pause. */
    @Transactional
    void postpone(Turn turn) {
        entities.createNativeQuery("""
                update reconciliation.round set claimed_until = null, next_at = :next
                where instance = :instance and number = :number
                """)
                .setParameter("instance", turn.instance())
                .setParameter("number", turn.number())
                .setParameter("next", clock.instant().plus(settings.pause()))
                .executeUpdate();
    }

    /** Ends the turns that this server had before it was started: nobody works on them any more. */
    @Transactional
    void endFormerTurns() {
        entities.createNativeQuery("update reconciliation.round set claimed_until = null where claimed_by = :server")
                .setParameter("server", settings.serverId())
                .executeUpdate();
    }
}
