package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sycee.activity.ActivityError;
import org.sycee.activity.MonthlyStatement;
import org.sycee.activity.MonthlyStatements;
import org.sycee.activity.Movement;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.wallets.Statements;

/** Draws up the statement of a month from one span of lines, fixed at the beginning. */
@ApplicationScoped
class MonthlyStatementService implements MonthlyStatements {

    private static final int MOST_MOVEMENTS = 10_000;
    private static final int LINES = 1_000;

    private final Months months;
    private final Statements statements;
    private final History history;
    private final Sums sums;

    @Inject
    MonthlyStatementService(Months months, Statements statements, History history, Sums sums) {
        this.months = months;
        this.statements = statements;
        this.history = history;
        this.sums = sums;
    }

    @Override
    public List<YearMonth> months(PersonId person) {
        return months.of(person);
    }

    @Override
    public Optional<MonthlyStatement> of(PersonId person, YearMonth month) {
        return months.has(person, month) ? Optional.of(drawUp(person, month)) : Optional.empty();
    }

    private MonthlyStatement drawUp(PersonId person, YearMonth month) {
        var span = months.span(person, month);
        var tally = sums.of(person, span);
        return new MonthlyStatement(
                month,
                statements.balanceAfter(person, span.after()),
                tally.moneyIn(),
                tally.moneyOut(),
                statements.balanceAfter(person, span.before() - 1),
                movements(person, span));
    }

    private List<Movement> movements(PersonId person, Span span) {
        var all = new ArrayList<Movement>();
        for (var next = Optional.of(span.before()); next.isPresent(); ) {
            var stretch = history.newest(person, span.until(next.get()), LINES);
            all.addAll(stretch.movements());
            checkLength(all);
            next = stretch.next();
        }
        Collections.reverse(all);
        return Collections.unmodifiableList(all);
    }

    private static void checkLength(List<Movement> movements) {
        if (movements.size() > MOST_MOVEMENTS) {
            throw new SyceeException(
                    ActivityError.STATEMENT_TOO_LONG,
                    "This month has more than " + MOST_MOVEMENTS + " movements; the table for spreadsheets has all.");
        }
    }
}
