package org.sycee.reconciliation.internal;

/**
 * The comparison itself, set-wise: what the current files say of each key of a round, held against what we know.
 *
 * <p>A key is missing there only if the partner can have put it into no file that it has not sent: the files on either
 * side of the call's time, ten minutes away, are here, and so old that nothing more becomes visible in them.
 */
final class MatchSql {

    /** One row a key: its line, the paid one if there are several, and how much was paid how often. */
    static final String SAID = """
            with said as (
                select distinct on (l.key) l.key, l.file_id, l.number, l.reference, l.amount, l.currency, l.status, l.fee,
                       count(*) filter (where l.status = 'PAID') over w as times_paid,
                       cast(coalesce(sum(l.amount) filter (where l.status = 'PAID') over w, 0) as bigint) as paid
                from reconciliation.comparison c
                join reconciliation.file_line l on l.key = c.key
                join reconciliation.partner_file f on f.id = l.file_id and f.instance = c.instance
                    and f.state in ('ENTERED', 'MATCHED', 'COMPLETE')
                where c.instance = :instance and c.round = :round
                window w as (partition by l.key)
                order by l.key, l.status = 'PAID' desc, f.period_from, l.number)
            """;

    /** What a file can still make certain. */
    static final String IN_DOUBT = SAID + """
            select c.key, s.file_id, s.number, s.reference, s.amount, s.currency, s.status
            from said s join reconciliation.comparison c on c.instance = :instance and c.key = s.key
            where c.call_state in ('SUBMITTED', 'AWAITING_PAYER', 'IN_PROGRESS', 'UNKNOWN')
              and s.times_paid <= 1 and s.amount <= c.amount and s.currency = c.currency and c.key > :after
            order by c.key limit :most
            """;

    /** The files in which nothing more becomes visible. */
    private static final String OVER = """
            f.instance = :instance and f.state in ('ENTERED', 'MATCHED', 'COMPLETE') and f.period_to <= :over
            """;

    private static final String ABSENT = """
            left join lateral (
                select f.id from reconciliation.partner_file f
                where s.key is null and f.period_from <= c.called_at and c.called_at < f.period_to and %1$s
                  and exists (select 1 from reconciliation.partner_file f where %1$s
                      and f.period_from <= c.called_at - :skew and c.called_at - :skew < f.period_to)
                  and exists (select 1 from reconciliation.partner_file f where %1$s
                      and f.period_from <= c.called_at + :skew and c.called_at + :skew < f.period_to)
            ) absent on true
            """.formatted(OVER).replace(":skew", "interval '" + Period.SKEW + "'");

    private static final String FINDING = """
            case
                when s.key is null then case
                    when absent.id is null then 'MATCHED'
                    when c.standing in ('DONE', 'BORNE') then 'MISSING_THERE'
                    when c.standing in ('NOT_DONE', 'PAID_BACK', 'GIVEN_BACK')
                        or c.call_state in ('RECORDED', 'REJECTED') then 'MATCHED'
                    else 'MISSING_THERE' end
                when c.call_state is null then 'MISSING_HERE'
                when s.times_paid > 1 then 'DUPLICATE'
                when s.currency <> c.currency then 'CURRENCY'
                when s.status = 'FAILED' then case
                    when c.standing = 'GIVEN_BACK' then 'MATCHED'
                    when c.call_state = 'SUCCEEDED' or c.standing in ('DONE', 'BORNE') then 'STATUS'
                    else 'MATCHED' end
                when c.call_state in ('RECORDED', 'REJECTED') or c.standing in ('NOT_DONE', 'GIVEN_BACK') then 'STATUS'
                when s.amount <> c.amount - c.corrected or c.standing in ('DONE', 'BORNE') and s.amount <> c.booked then 'AMOUNT'
                when s.fee <> :fee then 'FEE'
                else 'MATCHED' end
            """;

    static final String JUDGE = SAID + """
            , found as (
                select c.key, coalesce(s.file_id, absent.id) as file_id, s.number, coalesce(s.paid, 0) as paid, s.fee,
                       coalesce(s.currency, c.currency) as currency, %s as finding
                from reconciliation.comparison c left join said s on s.key = c.key
                %s
                where c.instance = :instance and c.round = :round)
            update reconciliation.comparison c
            set file_id = found.file_id, line = found.number, finding = found.finding, again = false,
                difference_currency = found.currency,
                difference = case found.finding
                    when 'MATCHED' then 0
                    when 'FEE' then found.fee - :fee
                    when 'CURRENCY' then found.paid
                    else found.paid - c.booked end
            from found where c.instance = :instance and c.key = found.key
            """.formatted(FINDING, ABSENT);

    static final String HEAL = """
            update reconciliation.break b set state = 'HEALED', healed_by = c.file_id, closed_at = :now
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.finding = 'MATCHED'
              and b.instance = c.instance and b.key = c.key and b.state in ('WITH_ORDER', 'OPEN')
            """;

    /** A break that its order no longer carries becomes a case of its own. */
    static final String CHANGE = """
            update reconciliation.break b
            set finding = c.finding, difference = c.difference, currency = c.difference_currency, file_id = c.file_id,
                line = c.line, subject = c.subject, subject_kind = c.subject_kind, corrected = c.corrected,
                state = case when c.standing in ('OPEN', 'DOUBT') then b.state else 'OPEN' end
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.finding <> 'MATCHED'
              and b.instance = c.instance and b.key = c.key and b.state in ('WITH_ORDER', 'OPEN')
              and (b.finding, b.difference, b.currency, b.file_id, b.line)
                  is distinct from (c.finding, c.difference, c.difference_currency, c.file_id, c.line)
            """;

    static final String ENDED_ORDERS = """
            update reconciliation.break b set state = 'OPEN'
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.standing not in ('OPEN', 'DOUBT')
              and b.instance = c.instance and b.key = c.key and b.state = 'WITH_ORDER'
            """;

    /** What was resolved stays so while the same is found; after a correction, even the same difference is another. */
    static final String OPEN = """
            insert into reconciliation.break (id, instance, key, finding, state, difference, currency, subject,
                subject_kind, corrected, file_id, line, adjustment_id, created_at)
            select gen_random_uuid(), c.instance, c.key, c.finding,
                   case when c.standing in ('OPEN', 'DOUBT') then 'WITH_ORDER' else 'OPEN' end,
                   c.difference, c.difference_currency, c.subject, c.subject_kind, c.corrected, c.file_id, c.line,
                   gen_random_uuid(), :now
            from reconciliation.comparison c
            left join lateral (
                select b.* from reconciliation.break b where b.instance = c.instance and b.key = c.key
                order by b.created_at desc, b.id desc limit 1) last on true
            where c.instance = :instance and c.round = :round and c.finding <> 'MATCHED'
              and (last.id is null or last.state = 'HEALED'
                  or last.state = 'RESOLVED' and (last.finding, last.difference, last.currency, last.corrected)
                      is distinct from (c.finding, c.difference, c.difference_currency, c.corrected))
            """;

    /** What an administrator proposed of a break that looks otherwise now, or is no more. */
    static final String OVERTAKE = """
            update reconciliation.break_proposal p set state = 'OVERTAKEN', decided_at = :now
            from reconciliation.break b
            where b.instance = :instance and p.break_id = b.id and p.state = 'OPEN'
              and (b.state = 'HEALED' or p.finding <> b.finding or p.difference <> b.difference)
            """;

    private MatchSql() {}
}
