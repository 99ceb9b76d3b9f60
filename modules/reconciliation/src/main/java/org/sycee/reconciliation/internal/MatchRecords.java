package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;
import org.sycee.partners.CallBook;
import org.sycee.partners.CallBook.Filed;

/**
 * The steps of a comparison; each is one database transaction, and none does anything once its turn is lost.
 *
 * <p>A round marks the keys that it is about, writes what we know of each, and then judges all of them at once.
 */
@ApplicationScoped
class MatchRecords {

    private static final Logger LOG = System.getLogger(MatchRecords.class.getName());

    private static final String MARK = """
            insert into reconciliation.comparison (instance, key, round, created_at)
            select distinct :instance, key, cast(:round as bigint), cast(:now as timestamptz) from %s
            on conflict (instance, key) do update set round = excluded.round
            """;

    private static final String MARK_LINES = MARK.formatted("""
            reconciliation.partner_file f join reconciliation.file_line l on l.file_id = any (array[f.id, f.replaces])
            where f.instance = :instance and f.state = 'ENTERED'
            """);

    private static final String MARK_KEYS = MARK.formatted("unnest(cast(:keys as text[])) as key");

    private static final String MARK_UNSETTLED = """
            update reconciliation.comparison set round = :round
            where instance = :instance and (standing in ('OPEN', 'DOUBT') or again
                or file_id in (select id from reconciliation.partner_file
                               where instance = :instance and state = 'REPLACED'))
            """;

    /** What no file listed, and these may list. */
    private static final String MARK_AWAITED = """
            update reconciliation.comparison c set round = :round
            from reconciliation.partner_file f
            where c.instance = :instance and c.file_id is null and c.done_at is not null
              and f.id = any (:files) and (f.period_from, f.period_to) overlaps %s
            """.formatted(MatchSql.SPAN);

    private static final String REVISE = """
            with former as (
                select l.*, row_number() over (partition by key, reference order by number) as copy
                from reconciliation.file_line l where file_id = :former),
            later as (
                select l.*, row_number() over (partition by key, reference order by number) as copy
                from reconciliation.file_line l where file_id = :later)
            update reconciliation.partner_file file set added = c.added, removed = c.removed, changed = c.changed
            from (
                select count(*) filter (where former.number is null) as added,
                       count(*) filter (where later.number is null) as removed,
                       count(*) filter (where (former.amount, former.currency, former.status, former.fee, former.at)
                           <> (later.amount, later.currency, later.status, later.fee, later.at)) as changed
                from former full join later
                    on former.key = later.key and former.reference = later.reference and former.copy = later.copy) c
            where file.id = :later
            """;

    private static final String WRITE = """
            update reconciliation.comparison c
            set call_state = o.call_state, amount = o.amount, currency = o.currency, called_at = o.called_at,
                done_at = o.done_at,
                subject = o.subject, subject_kind = o.subject_kind, standing = o.standing, booked = o.booked,
                corrected = o.corrected
            from unnest(cast(:keys as text[]), cast(:states as text[]), cast(:amounts as bigint[]),
                        cast(:currencies as text[]), cast(cast(:times as text[]) as timestamptz[]),
                        cast(cast(:done as text[]) as timestamptz[]),
                        cast(cast(:subjects as text[]) as uuid[]), cast(:kinds as text[]), cast(:standings as text[]),
                        cast(:booked as bigint[]), cast(:corrected as bigint[]))
                as o (key, call_state, amount, currency, called_at, done_at, subject, subject_kind, standing, booked,
                      corrected)
            where c.instance = :instance and c.key = o.key
            """;

    private static final String FINISH = """
            update reconciliation.partner_file set state = case when period_to <= :over then 'COMPLETE' else 'MATCHED' end
            where id = any (:files) and state in ('ENTERED', 'MATCHED')
            """;

    /** What becomes of breaks that there are already. */
    private static final List<String> CHANGES =
            List.of(MatchSql.HEAL, MatchSql.FORGET, MatchSql.CHANGE, MatchSql.ENDED_ORDERS, MatchSql.OVERTAKE);

    private final EntityManager entities;
    private final Rounds rounds;
    private final ReconciliationSettings settings;
    private final Clock clock;

    @Inject
    MatchRecords(EntityManager entities, Rounds rounds, ReconciliationSettings settings, Clock clock) {
        this.entities = entities;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a file can make certain of the call of that key. */
    record Decidable(UUID key, Filed said) {}

    /** Marks what new files list, or listed, what was on its way or is to be looked at again; says which files the round is to bring further. */
    @Transactional
    List<PartnerFileEntity> begin(Turn turn, Horizon horizon) {
        if (!rounds.hold(turn)) {
            return List.of();
        }
        var files = entities.createQuery("""
                from PartnerFileEntity where instance = :instance
                    and (state = ENTERED or state = MATCHED and periodTo <= :over)
                """, PartnerFileEntity.class)
                .setParameter("instance", turn.instance())
                .setParameter("over", horizon.over())
                .getResultList();
        files.stream()
                .filter(file -> file.state() == FileState.ENTERED)
                .forEach(file -> file.replaces().ifPresent(former -> revise(file.id(), former)));
        query(MARK_LINES, turn).executeUpdate();
        query(MARK_UNSETTLED, turn).executeUpdate();
        query(MARK_AWAITED, turn).setParameter("files", ids(files)).executeUpdate();
        return files;
    }

    private static UUID[] ids(List<PartnerFileEntity> files) {
        return files.stream().map(PartnerFileEntity::id).toArray(UUID[]::new);
    }

    private void revise(UUID later, UUID former) {
        entities.createNativeQuery(REVISE)
                .setParameter("later", later)
                .setParameter("former", former)
                .executeUpdate();
    }

    @Transactional
    void mark(Turn turn, List<UUID> calls) {
        if (rounds.hold(turn)) {
            query(MARK_KEYS, turn)
                    .setParameter("keys", texts(calls, UUID::toString))
                    .executeUpdate();
        }
    }

    /** The next keys of the round, in their order. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    List<String> keys(Turn turn, String after) {
        return query("""
                select key from reconciliation.comparison
                where instance = :instance and round = :round and key > :after order by key limit :most
                """, turn)
                .setParameter("after", after)
                .setParameter("most", CallBook.MOST)
                .getResultList();
    }

    /** Writes down what we know, as it is now. */
    @Transactional
    void write(Turn turn, List<OurSide> ours) {
        if (!rounds.hold(turn)) {
            return;
        }
        query(WRITE, turn)
                .setParameter("keys", texts(ours, one -> one.call().key().toString()))
                .setParameter("states", texts(ours, one -> one.call().state().name()))
                .setParameter(
                        "amounts", numbers(ours, one -> one.call().amount().minorUnits()))
                .setParameter(
                        "currencies",
                        texts(ours, one -> one.call().amount().currency().getCurrencyCode()))
                .setParameter("times", texts(ours, one -> one.call().at().toString()))
                .setParameter(
                        "done",
                        texts(
                                ours,
                                one -> one.call()
                                        .doneAt()
                                        .map(Instant::toString)
                                        .orElse(null)))
                .setParameter(
                        "subjects",
                        texts(
                                ours,
                                one -> one.subject()
                                        .map(it -> it.id().toString())
                                        .orElse(null)))
                .setParameter(
                        "kinds",
                        texts(
                                ours,
                                one -> one.subject().map(it -> it.kind().name()).orElse(null)))
                .setParameter("standings", texts(ours, one -> one.standing().name()))
                .setParameter("booked", numbers(ours, OurSide::booked))
                .setParameter("corrected", numbers(ours, OurSide::corrected))
                .executeUpdate();
    }

    private static <T> String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> all, Function<T, Long> number) {
        return all.stream().map(number).toArray(Long[]::new);
    }

    /** The next calls that are not certain but in the files, in the order of their keys. */
    @Transactional
    List<Decidable> decidable(Turn turn, String after) {
        plan(turn);
        Stream<?> rows = query(MatchSql.IN_DOUBT, turn)
                .setParameter("after", after)
                .setParameter("most", CallBook.MOST)
                .getResultStream();
        return rows.map(row -> decidable((Object[]) row)).toList();
    }

    private static Decidable decidable(Object[] row) {
        var amount = Money.of(((Number) row[4]).longValue(), (String) row[5]);
        var source = "the file " + row[1] + ", line " + row[2];
        var said = new Filed(row[6].equals("PAID"), amount, (String) row[3], source);
        return new Decidable(UUID.fromString((String) row[0]), said);
    }

    /** Judges every key of the round, and opens, changes and heals breaks by that. */
    @Transactional
    void judge(Turn turn, Horizon horizon) {
        if (!rounds.hold(turn)) {
            return;
        }
        plan(turn);
        query(MatchSql.JUDGE, turn)
                .setParameter("over", horizon.over())
                .setParameter("fee", settings.agreedFee(turn.instance()))
                .executeUpdate();
        CHANGES.forEach(sql -> query(sql, turn).executeUpdate());
        var opened = query(MatchSql.OPEN, turn).executeUpdate();
        if (opened > 0) {
            LOG.log(Level.WARNING, "a partner differs instance={0} breaks={1}", turn.instance(), opened);
        }
    }

    /**
     * Of many keys, lines are read wholly and once. The database knows too little of what was just entered to see that by
     * itself, and would look each line up by each key.
     */
    private void plan(Turn turn) {
        var many = query("""
                select count(*) from (select 1 from reconciliation.comparison
                    where instance = :instance and round = :round limit :most) few
                """, turn).setParameter("most", CallBook.MOST).getSingleResult();
        if (((Number) many).intValue() == CallBook.MOST) {
            entities.createNativeQuery("select set_config('enable_nestloop', 'off', true)")
                    .getResultList();
        }
    }

    /** Brings the files of the round further, and ends the turn. */
    @Transactional
    void finish(Turn turn, List<PartnerFileEntity> files, Horizon horizon) {
        if (!rounds.hold(turn)) {
            return;
        }
        entities.createNativeQuery(FINISH)
                .setParameter("over", horizon.over())
                .setParameter("files", ids(files))
                .executeUpdate();
        rounds.letGo(turn, next(turn, horizon));
    }

    /** When something may be otherwise: an order has ended, or a file's time is over. */
    private Optional<Instant> next(Turn turn, Horizon horizon) {
        var unsettled = !query("""
                select 1 from reconciliation.comparison
                where instance = :instance and standing in ('OPEN', 'DOUBT') limit 1
                """, turn).getResultList().isEmpty();
        var soon = Stream.of(horizon.now().plus(settings.pause())).filter(any -> unsettled);
        var periods = entities.createQuery(
                        "select min(periodTo) from PartnerFileEntity where instance = :instance and state = MATCHED",
                        Instant.class)
                .setParameter("instance", turn.instance())
                .getResultStream()
                .filter(Objects::nonNull)
                .map(end -> horizon.overAfter(end, settings.pause()));
        return Stream.concat(soon, periods).min(Comparator.naturalOrder());
    }

    /** With those of the usual parameters that it names. */
    private Query query(String sql, Turn turn) {
        var query = entities.createNativeQuery(sql).setParameter("instance", turn.instance());
        if (sql.contains(":round")) {
            query.setParameter("round", turn.number());
        }
        if (sql.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        return query;
    }
}
