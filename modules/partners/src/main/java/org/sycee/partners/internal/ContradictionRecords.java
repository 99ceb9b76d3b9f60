package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/** The rows of contradictions; each method is one database transaction, or part of the caller's. */
@ApplicationScoped
class ContradictionRecords {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Each row knows how often its call was asked about, for a partner whose every answer differs would be asked for ever. */
    private static final String UNHEARD = """
            c.heard is null and c.said <> 'CHARGED_BACK' and (c.asked_at is null or c.asked_at <= :before)
            and c.tries < :tries
            """;

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;
    private final RealTime time;

    @Inject
    ContradictionRecords(EntityManager entities, Outbox outbox, AuditLog audit, Clock clock, RealTime time) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /** Keeps what a partner has told; the same told before is counted. */
    @Transactional
    void told(Contradiction what) {
        if (!open(what)) {
            toldAgain(what);
        }
    }

    /** Opens one and tells those above, unless it was told before; two at once open one. */
    @Transactional
    boolean open(Contradiction what) {
        Stream<?> kinds = entities
                .createNativeQuery("""
                insert into partners.contradiction (id, call_key, instance, kind, stands, said, reference, purpose, amount,
                    currency, times, told_at, last_told_at, asked_at, tries, heard)
                select :id, key, instance, kind, state, :said, :reference, :purpose, :amount, :currency, 1, :now, :now,
                    past.asked_at, past.tries, case when past.tries >= :most then 'NOTHING' end
                from partners.partner_call cross join lateral (
                    select coalesce(max(tries), 0) as tries, max(asked_at) as asked_at from partners.contradiction
                    where call_key = key and :said <> 'CHARGED_BACK') past
                where key = :call
                on conflict do nothing
                returning kind
                """)
                .setParameter("id", Ids.next())
                .setParameter("said", what.said().name())
                .setParameter("reference", what.reference())
                .setParameter("purpose", what.purpose().name())
                .setParameter("amount", what.amount().minorUnits())
                .setParameter("currency", what.amount().currency().getCurrencyCode())
                .setParameter("now", clock.instant())
                .setParameter("most", ContradictionEntity.MOST_TRIES)
                .setParameter("call", what.call())
                .getResultList()
                .stream();
        var kind = kinds.findFirst();
        kind.ifPresent(its -> outbox.record(Event.of(PartnerCalls.CONTRADICTED + "." + its, what.call())));
        return kind.isPresent();
    }

    /** Counts it once more, if it was opened. */
    @Transactional
    void toldAgain(Contradiction what) {
        entities.createNativeQuery("""
                update partners.contradiction set times = times + 1, last_told_at = :now
                where call_key = :call and said = :said
                  and (said = 'REJECTED' or (reference = :reference and amount = :amount and currency = :currency))
                """)
                .setParameter("now", clock.instant())
                .setParameter("call", what.call())
                .setParameter("said", what.said().name())
                .setParameter("reference", what.reference())
                .setParameter("amount", what.amount().minorUnits())
                .setParameter("currency", what.amount().currency().getCurrencyCode())
                .executeUpdate();
    }

    /** The keys of an instance's calls whose partner is to be asked whether it stays with what it said, the oldest first. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    List<UUID> unasked(String instance, int most) {
        return entities.createNativeQuery("""
                select c.call_key from partners.contradiction c join partners.partner_call p on p.key = c.call_key
                where c.instance = :instance and $unheard
                  and (p.lease_until is null or p.lease_until <= :real) and (p.rests_until is null or p.rests_until <= :real)
                group by c.call_key order by min(c.told_at) limit :most
                """.replace("$unheard", UNHEARD), UUID.class)
                .setParameter("instance", instance)
                .setParameter("before", clock.instant().minus(PAUSE))
                .setParameter("real", time.now())
                .setParameter("tries", ContradictionEntity.MOST_TRIES)
                .setParameter("most", most)
                .getResultList();
    }

    /** Lets the caller ask about all of a call of which the partner has said nothing yet; false if it is not to be asked now. */
    @Transactional
    boolean ask(UUID call) {
        return entities.createNativeQuery("""
                update partners.contradiction c set asked_at = :now, tries = tries + 1
                where c.call_key = :call and $unheard
                """.replace("$unheard", UNHEARD))
                        .setParameter("now", clock.instant())
                        .setParameter("before", clock.instant().minus(PAUSE))
                        .setParameter("tries", ContradictionEntity.MOST_TRIES)
                        .setParameter("call", call)
                        .executeUpdate()
                > 0;
    }

    /** Keeps what the partner said when it was asked. */
    @Transactional
    void hear(PartnerCallEntity call, Verdict verdict) {
        entities.createQuery(
                        "from ContradictionEntity where callKey = :call and askedAt is not null and heard is null",
                        ContradictionEntity.class)
                .setParameter("call", call.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(one -> one.hear(call, verdict));
    }

    /** Those that nobody has looked at, or the others, the newest first, older than one of these ids. */
    @Transactional
    List<ContradictionEntity> page(boolean open, UUID before, int most) {
        var which = open ? "lookedAt is null" : "lookedAt is not null";
        return entities.createQuery(
                        "from ContradictionEntity where " + which + " and id < :before order by id desc",
                        ContradictionEntity.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    long countOpen() {
        return entities.createQuery("select count(*) from ContradictionEntity where lookedAt is null", Long.class)
                .getSingleResult();
    }

    /**
     * One of them.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND}
     */
    @Transactional
    ContradictionEntity row(UUID id) {
        return Optional.ofNullable(entities.find(ContradictionEntity.class, id)).orElseThrow(() -> none(id));
    }

    /**
     * Ends it; the same deed again changes nothing.
     *
     * @throws SyceeException {@link PartnersError#CONTRADICTION_CLOSED} if it was ended by another deed
     */
    @Transactional
    void lookAt(UUID id, Deed deed) {
        var found = Optional.ofNullable(entities.find(ContradictionEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> none(id));
        if (found.isOpen()) {
            found.lookAt(deed, clock.instant());
            audit.record(deed.who(), "contradiction-looked-at", "contradiction:" + id, Map.of("note", deed.reason()));
        } else if (!found.wasLookedAt(deed)) {
            throw new SyceeException(
                    PartnersError.CONTRADICTION_CLOSED,
                    "This contradiction was looked at before, with another note. Nothing was changed; read that note.");
        }
    }

    private static SyceeException none(UUID id) {
        return new SyceeException(KernelError.NOT_FOUND, "There is no contradiction " + id + ".");
    }
}
