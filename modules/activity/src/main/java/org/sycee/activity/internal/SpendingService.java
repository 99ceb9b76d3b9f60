package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.sycee.activity.Spending;
import org.sycee.activity.Spendings;
import org.sycee.kernel.PersonId;

/** Sums up a month by category. */
@ApplicationScoped
class SpendingService implements Spendings {

    private final Months months;
    private final Sums sums;

    @Inject
    SpendingService(Months months, Sums sums) {
        this.months = months;
        this.sums = sums;
    }

    @Override
    public Spending in(PersonId person, YearMonth month) {
        var tally = sums.of(person, months.span(person, month));
        return new Spending(month, tally.moneyOut(), tally.categories());
    }

    @Override
    public Spending current(PersonId person) {
        return in(person, months.current(person));
    }
}
