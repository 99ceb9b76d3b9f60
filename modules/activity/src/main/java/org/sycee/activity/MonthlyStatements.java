package org.sycee.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sycee.kernel.PersonId;

/** People's wallets month by month, in each person's own time zone. */
public interface MonthlyStatements {

    /** From the current month back to that of the first movement; none before there is one. */
    List<YearMonth> months(PersonId person);

    /**
     * The statement of a month; of the current one, so far. Empty if the person has no such month.
     *
     * @throws org.sycee.kernel.SyceeException {@link ActivityError#STATEMENT_TOO_LONG} if it has more than 10,000
     *     movements
     */
    Optional<MonthlyStatement> of(PersonId person, YearMonth month);
}
