package org.sycee.ledger.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.ledger.SpendingLimit;

/**
 * What was spent from an account in the last day that was counted, and in its month.
 *
 * @param day never goes back
 */
record Spending(LocalDate day, long inDay, long inMonth) {

    static final Spending NONE = new Spending(LocalDate.EPOCH, 0, 0);

    /** From a day counted from 1970. */
    static Spending of(long epochDay, long inDay, long inMonth) {
        return epochDay == 0 && inMonth == 0 ? NONE : new Spending(LocalDate.ofEpochDay(epochDay), inDay, inMonth);
    }

    Spending plus(LocalDate when, long amount) {
        var current = when.isAfter(day) ? startedAt(when) : this;
        return new Spending(current.day, current.inDay + amount, current.inMonth + amount);
    }

    private Spending startedAt(LocalDate when) {
        return new Spending(when, 0, isSameMonth(when) ? inMonth : 0);
    }

    /** Takes back what was counted on that day, as far as its day and month are still the current ones. */
    Spending minus(LocalDate when, long amount) {
        return new Spending(
                day, when.equals(day) ? inDay - amount : inDay, isSameMonth(when) ? inMonth - amount : inMonth);
    }

    private boolean isSameMonth(LocalDate when) {
        return YearMonth.from(when).equals(YearMonth.from(day));
    }

    Optional<Rejection> over(SpendingLimit limit) {
        if (inDay > limit.perDay().minorUnits()) {
            return Optional.of(Rejection.OVER_DAY_LIMIT);
        }
        return inMonth > limit.perMonth().minorUnits() ? Optional.of(Rejection.OVER_MONTH_LIMIT) : Optional.empty();
    }
}
