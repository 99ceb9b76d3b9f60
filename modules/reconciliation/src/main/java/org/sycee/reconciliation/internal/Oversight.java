package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads files and breaks, for administrators. */
@ApplicationScoped
class Oversight {

    private static final int MOST_LINES = 20;
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Oversight(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The files before that one, the newest first. */
    @Transactional
    List<PartnerFileEntity> files(Optional<UUID> before, int most) {
        return entities.createQuery("""
                select one from PartnerFileEntity one left join PartnerFileEntity last on last.id = :before
                where last.id is null or one.createdAt < last.createdAt
                    or one.createdAt = last.createdAt and one.id < last.id
                order by one.createdAt desc, one.id desc
                """, PartnerFileEntity.class)
                .setParameter("before", before.orElse(NOBODY))
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    Optional<PartnerFileEntity> file(UUID id) {
        return Optional.ofNullable(entities.find(PartnerFileEntity.class, id));
    }

    /** How many keys were found to be what by a current file. */
    @Transactional
    Map<Finding, Long> findings(UUID file) {
        Stream<?> rows = entities.createNativeQuery(
                        "select finding, count(*) from reconciliation.comparison where file_id = :file group by finding")
                .setParameter("file", file)
                .getResultStream();
        var counts = new EnumMap<Finding, Long>(Finding.class);
        rows.map(Object[].class::cast)
                .forEach(row -> counts.put(Finding.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** The breaks that have not ended, after that one, the oldest first. */
    @Transactional
    List<BreakEntity> breaks(Optional<UUID> after, int most) {
        return entities.createQuery("""
                select one from BreakEntity one left join BreakEntity last on last.id = :after
                where one.state in (WITH_ORDER, OPEN, RESOLVING) and (last.id is null
                    or one.createdAt > last.createdAt or one.createdAt = last.createdAt and one.id > last.id)
                order by one.createdAt, one.id
                """, BreakEntity.class)
                .setParameter("after", after.orElse(NOBODY))
                .setMaxResults(most)
                .getResultList();
    }

    /** All that ever concerned an order or a top-up, the newest first. */
    @Transactional
    List<BreakEntity> breaksOf(UUID subject) {
        return entities.createQuery(
                        "from BreakEntity where subject = :subject order by createdAt desc, id desc", BreakEntity.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    @Transactional
    Optional<BreakEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(BreakEntity.class, id));
    }

    /** All that was proposed about a break, the newest first. */
    @Transactional
    List<ProposalEntity> proposals(UUID id) {
        return entities.createQuery(
                        "from BreakProposalEntity where breakId = :id order by createdAt desc, id desc",
                        ProposalEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What the current files of an instance say under a key; at most 20 lines. */
    @Transactional
    List<ListedLine> lines(String instance, String key) {
        Stream<?> rows = entities.createNativeQuery("""
                select l.file_id, l.number, l.reference, l.amount, l.currency, l.status, l.fee, l.at
                from reconciliation.file_line l join reconciliation.partner_file f on f.id = l.file_id
                where l.key = :key and f.instance = :instance and f.state in ('ENTERED', 'MATCHED', 'COMPLETE')
                order by f.period_from, l.number limit :most
                """)
                .setParameter("key", key)
                .setParameter("instance", instance)
                .setParameter("most", MOST_LINES)
                .getResultStream();
        return rows.map(row -> line(key, (Object[]) row)).toList();
    }

    private static ListedLine line(String key, Object[] row) {
        var line = new FileLine(
                key,
                (String) row[2],
                ((Number) row[3]).longValue(),
                (String) row[4],
                row[5].equals("PAID"),
                ((Number) row[6]).longValue(),
                (Instant) row[7]);
        return new ListedLine((UUID) row[0], ((Number) row[1]).intValue(), line);
    }

    /** How much has differed for how long, by instance and currency, whichever way it differs. */
    @Transactional
    List<Ageing> ageing() {
        var now = clock.instant();
        return entities.createQuery("""
                select instance, currency, count(*),
                    sum(case when createdAt > :day then abs(difference) else 0L end),
                    sum(case when createdAt <= :day and createdAt > :week then abs(difference) else 0L end),
                    sum(case when createdAt <= :week and createdAt > :month then abs(difference) else 0L end),
                    sum(case when createdAt <= :month then abs(difference) else 0L end)
                from BreakEntity where state in (WITH_ORDER, OPEN, RESOLVING)
                group by instance, currency order by instance, currency
                """, Object[].class)
                .setParameter("day", now.minus(Duration.ofDays(1)))
                .setParameter("week", now.minus(Duration.ofDays(7)))
                .setParameter("month", now.minus(Duration.ofDays(30)))
                .getResultStream()
                .map(Ageing::of)
                .toList();
    }
}
