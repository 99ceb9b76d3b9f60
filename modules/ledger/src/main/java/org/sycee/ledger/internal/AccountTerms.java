package org.sycee.ledger.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sycee.ledger.Account.Change;
import org.sycee.ledger.AccountId;
import org.sycee.money.Money;

/**
 * Changes what holds for one account, beside the writer.
 *
 * <p>Each change is one statement, which waits for the account's lock: the writer sees it before or after a batch.
 */
final class AccountTerms {

    private static final String ANSWER = """
        select exists (select from changed), exists (select from ledger.account where id = ?)
        """;

    private static final String CLOSE = """
        with changed as (
            update ledger.account set closed_at = coalesce(closed_at, ?)
            where id = ? and debits_posted = credits_posted and debits_pending = 0 and credits_pending = 0
            returning id)
        """ + ANSWER;

    private static final String ALLOW_CREDIT = """
        with changed as (
            update ledger.account set credit_limit = ?
            where id = ? and currency = ? and closed_at is null and type in (%s)
              and credits_posted - debits_posted - debits_pending + ? >= 0
            returning id)
        """.formatted(Check.NEVER_BELOW_ZERO) + ANSWER;

    private final Questions questions;
    private final Clock clock;

    AccountTerms(DataSource source, Clock clock) {
        this.questions = new Questions(source);
        this.clock = clock;
    }

    Change close(AccountId account) {
        var id = account.value();
        return change(CLOSE, List.of(clock.instant().atOffset(ZoneOffset.UTC), id, id));
    }

    Change allowCredit(AccountId account, Money limit) {
        var most = limit.minorUnits();
        if (most < 0 || most > Totals.MOST) {
            throw new IllegalArgumentException("a credit limit is zero or more, and can be counted, not " + limit);
        }
        UUID id = account.value();
        return change(ALLOW_CREDIT, List.of(most, id, limit.currency().getCurrencyCode(), most, id));
    }

    private Change change(String sql, List<?> values) {
        return questions
                .ask(
                        sql,
                        row -> row.getBoolean(1)
                                ? Change.DONE
                                : row.getBoolean(2) ? Change.REFUSED : Change.NO_SUCH_ACCOUNT,
                        values)
                .get(0);
    }
}
