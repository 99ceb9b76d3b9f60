package org.sycee.reconciliation.internal;

/**
 * The comparison itself, set-wise: what the current files say of each key of a round, held against what we know.
 *
 * <p>A key is missing there only if the partner can have put it into no file that it has not sent: the files of all the
 * time in which it may have done it are here, from ten minutes before it was asked until ten minutes after it was heard to
 * have done it, and so old that nothing more becomes visible in them.
 */
final class MatchSql {

    /** What the operator has borne of each key, less what it took back of that. Of one key it is of one currency. */
    private static final String BORNE = """
            with borne as (
                select key, min(currency) as currency,
                       coalesce(sum(greatest(difference, -borne)) filter (where finding <> 'FEE'), 0) as amount,
                       coalesce(sum(greatest(difference, -borne)) filter (where finding = 'FEE'), 0) as fee
                from reconciliation.break where instance = :instance and resolution = 'BORNE'
                group by key having sum(greatest(difference, -borne)) <> 0)
            """;

    /**
     * One row a key: its line, of another currency than ours if there is one, and paid if there is one; and how often it was
     * paid and failed, and how much was paid in that currency. What was paid and failed later was not paid.
     */
    private static final String SAID = BORNE + """
            , listed as (
                select distinct on (l.key)
                       l.key, l.file_id, l.number, l.reference, l.amount, l.currency, l.status, l.fee,
                       count(*) filter (where l.status = 'PAID') over one as times_paid,
                       count(*) filter (where l.status = 'FAILED') over one as times_failed,
                       count(*) filter (where l.status = 'PAID') over same as times_paid_so,
                       coalesce(sum(l.amount) filter (where l.status = 'PAID') over same, 0) as paid_so,
                       last_value(l.status) over (one order by l.at, f.period_from, l.number
                           rows between unbounded preceding and unbounded following) as last
                from reconciliation.comparison c
                join reconciliation.file_line l on l.key = c.key
                join reconciliation.partner_file f on f.id = l.file_id and f.instance = c.instance
                    and f.state in ('ENTERED', 'MATCHED', 'COMPLETE')
                left join borne on borne.key = c.key
                where c.instance = :instance and c.round = :round
                window one as (partition by l.key), same as (partition by l.key, l.currency)
                order by l.key, l.status = 'PAID' desc,
                    l.currency <> coalesce(c.currency, borne.currency) desc nulls last, f.period_from, l.number)
            , said as (
                select listed.*, times_paid > 0 and last = 'PAID' as is_paid,
                       times_paid > 0 and times_failed > 0 as is_both,
                       case when last = 'PAID' then paid_so else 0 end as paid
                from listed)
            """;

    /** What a file can still make certain. Of an order in suspense two administrators decide what is. */
    static final String IN_DOUBT = SAID + """
            select c.key, s.file_id, s.number, s.reference, s.amount, s.currency, s.status
            from said s join reconciliation.comparison c on c.instance = :instance and c.key = s.key
            where c.call_state in ('SUBMITTED', 'AWAITING_PAYER', 'IN_PROGRESS', 'UNKNOWN')
              and (c.standing <> 'DOUBT' or c.subject_kind = 'TOP_UP')
              and s.times_paid <= 1 and not s.is_both
              and s.amount <= c.amount and s.currency = c.currency and c.key > :after
            order by c.key limit :most
            """;

    /** The files in which nothing more becomes visible. */
    private static final String OVER = """
            f.instance = :instance and f.state in ('ENTERED', 'MATCHED', 'COMPLETE') and f.period_to <= :over
            """;

    /** When its partner may have done it, by the partner's clock. */
    static final String SPAN = """
            (c.called_at - interval '%1$s', coalesce(c.done_at, c.called_at) + interval '%1$s')
            """.formatted(Period.SKEW);

    private static final String ABSENT = """
            left join lateral (
                select f.id from reconciliation.partner_file f, (values %2$s) span (since, until)
                where s.key is null and f.period_from <= c.called_at and c.called_at < f.period_to and %1$s
                  and until - since = (
                      select sum(least(f.period_to, until) - greatest(f.period_from, since))
                      from reconciliation.partner_file f where %1$s and f.period_from < until and since < f.period_to)
            ) absent on true
            """.formatted(OVER, SPAN);

    private static final String FINDING = """
            case
                when s.key is null then case
                    when absent.id is null then 'MATCHED'
                    when c.standing in ('DONE', 'BORNE') then 'MISSING_THERE'
                    when c.standing in ('NOT_DONE', 'PAID_BACK', 'GIVEN_BACK')
                        or c.call_state in ('RECORDED', 'REJECTED') then 'MATCHED'
                    else 'MISSING_THERE' end
                when s.currency <> coalesce(c.currency, borne.currency) or s.times_paid_so < s.times_paid then 'CURRENCY'
                when c.call_state is null then 'MISSING_HERE'
                when s.is_both then case
                    when not s.is_paid and c.standing in ('NOT_DONE', 'PAID_BACK', 'GIVEN_BACK') then 'MATCHED'
                    else 'STATUS' end
                when s.times_paid > 1 then 'DUPLICATE'
                when s.status = 'FAILED' then case
                    when c.standing = 'GIVEN_BACK' then 'MATCHED'
                    when c.call_state = 'SUCCEEDED' or c.standing in ('DONE', 'BORNE') or is_in_doubt then 'STATUS'
                    else 'MATCHED' end
                when c.call_state in ('RECORDED', 'REJECTED') or c.standing in ('NOT_DONE', 'GIVEN_BACK') then 'STATUS'
                when s.amount <> c.amount - c.corrected
                    or c.standing in ('DONE', 'BORNE') and s.amount <> c.booked then 'AMOUNT'
                when is_in_doubt then 'STATUS'
                else 'MATCHED' end
            """.replace(
            "is_in_doubt", "c.standing = 'DOUBT' and c.call_state not in ('RECORDED', 'SUCCEEDED', 'REJECTED')");

    /** What is paid back is neither booked nor listed: who lists that it was paid says no more by that. */
    private static final String EXPECTED = """
            (c.booked + coalesce(borne.amount, 0)
                + case when c.standing = 'PAID_BACK' and s.is_paid then c.amount else 0 end)
            """;

    private static final String FOUND = """
            , found as (
                select c.key, coalesce(s.file_id, absent.id) as file_id, s.number, coalesce(s.paid, 0) as paid,
                       coalesce(s.currency, c.currency, borne.currency) as currency,
                       coalesce(s.paid, 0) - %s as excess,
                       coalesce(case when s.is_paid then s.fee - :fee end, 0) - coalesce(borne.fee, 0) as fee_excess,
                       coalesce(borne.amount, 0) as borne, coalesce(borne.fee, 0) as fee_borne,
                       c.call_state is not null and s.key is null and absent.id is null as may_still_come,
                       %s as finding
                from reconciliation.comparison c
                left join said s on s.key = c.key
                left join borne on borne.key = c.key
                %s
                where c.instance = :instance and c.round = :round)
            """.formatted(EXPECTED, FINDING, ABSENT);

    /** What differs by no more than the operator has borne agrees; what does not agree with that differs. */
    private static final String JUDGED = """
            , judged as (
                select found.*, case
                    when may_still_come then 'MATCHED'
                    when finding = 'CURRENCY' then finding
                    when finding <> 'MATCHED' and (borne = 0 or excess <> 0) then finding
                    when borne <> 0 and excess <> 0 then 'AMOUNT'
                    when fee_excess <> 0 then 'FEE'
                    else 'MATCHED' end as judgement
                from found)
            """;

    static final String JUDGE = SAID + FOUND + JUDGED + """
            update reconciliation.comparison c
            set file_id = judged.file_id, line = judged.number, finding = judgement, again = false,
                difference_currency = judged.currency,
                borne = case judgement when 'FEE' then fee_borne else judged.borne end,
                difference = case judgement
                    when 'MATCHED' then 0
                    when 'FEE' then fee_excess
                    when 'CURRENCY' then paid
                    else excess end
            from judged where c.instance = :instance and c.key = judged.key
            """;

    static final String HEAL = """
            update reconciliation.break b set state = 'HEALED', healed_by = c.file_id, closed_at = :now
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.finding = 'MATCHED'
              and b.instance = c.instance and b.key = c.key and b.state in ('WITH_ORDER', 'OPEN')
            """;

    /** What was decided of it holds no longer once the three agree. */
    static final String FORGET = """
            update reconciliation.break b set agreed = true
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.finding = 'MATCHED'
              and b.instance = c.instance and b.key = c.key and b.state = 'RESOLVED' and not b.agreed
            """;

    /** A break that its order no longer carries becomes a case of its own. */
    static final String CHANGE = """
            update reconciliation.break b
            set finding = c.finding, difference = c.difference, currency = c.difference_currency, file_id = c.file_id,
                line = c.line, subject = c.subject, subject_kind = c.subject_kind, corrected = c.corrected,
                borne = c.borne,
                state = case when c.standing in ('OPEN', 'DOUBT') then b.state else 'OPEN' end
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.finding <> 'MATCHED'
              and b.instance = c.instance and b.key = c.key and b.state in ('WITH_ORDER', 'OPEN')
              and (b.finding, b.difference, b.currency, b.file_id, b.line, b.subject_kind)
                  is distinct from (c.finding, c.difference, c.difference_currency, c.file_id, c.line, c.subject_kind)
            """;

    static final String ENDED_ORDERS = """
            update reconciliation.break b set state = 'OPEN'
            from reconciliation.comparison c
            where c.instance = :instance and c.round = :round and c.standing not in ('OPEN', 'DOUBT')
              and b.instance = c.instance and b.key = c.key and b.state = 'WITH_ORDER'
            """;

    /** Where our books stand they do so as long as the same is found. After any other end, whatever still differs is another. */
    static final String OPEN = """
            insert into reconciliation.break (id, instance, key, finding, state, difference, currency, subject,
                subject_kind, corrected, borne, file_id, line, adjustment_id, created_at)
            select gen_random_uuid(), c.instance, c.key, c.finding,
                   case when c.standing in ('OPEN', 'DOUBT') then 'WITH_ORDER' else 'OPEN' end,
                   c.difference, c.difference_currency, c.subject, c.subject_kind, c.corrected, c.borne, c.file_id,
                   c.line, gen_random_uuid(), :now
            from reconciliation.comparison c
            left join lateral (
                select b.* from reconciliation.break b where b.instance = c.instance and b.key = c.key
                order by b.created_at desc, b.id desc limit 1) last on true
            where c.instance = :instance and c.round = :round and c.finding <> 'MATCHED'
              and (last.id is null or last.state = 'HEALED'
                  or last.state = 'RESOLVED' and (last.resolution <> 'OURS_STAND' or last.agreed
                      or (last.finding, last.difference, last.currency, last.corrected)
                          is distinct from (c.finding, c.difference, c.difference_currency, c.corrected)))
            """;

    /** What an administrator proposed of a break that looks otherwise now, or is no more. */
    static final String OVERTAKE = """
            update reconciliation.break_proposal p set state = 'OVERTAKEN', decided_at = :now
            from reconciliation.break b
            where b.instance = :instance and p.break_id = b.id and p.state = 'OPEN'
              and (b.state = 'HEALED' or p.finding <> b.finding or p.difference <> b.difference
                  or p.currency <> b.currency)
            """;

    private MatchSql() {}
}
