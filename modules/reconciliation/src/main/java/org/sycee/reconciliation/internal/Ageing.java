package org.sycee.reconciliation.internal;

import org.sycee.money.Money;

/**
 * How much differs with an instance, in one currency, for how long.
 *
 * @param upToADay for less than 24 hours
 * @param upToAWeek for less than 7 days
 * @param upToAMonth for less than 30 days
 * @param older for longer
 */
record Ageing(String instance, long breaks, Money upToADay, Money upToAWeek, Money upToAMonth, Money older) {

    /** Reads a row: instance, currency, count, and four sums. */
    static Ageing of(Object[] row) {
        var currency = (String) row[1];
        return new Ageing(
                (String) row[0],
                (Long) row[2],
                Money.of((Long) row[3], currency),
                Money.of((Long) row[4], currency),
                Money.of((Long) row[5], currency),
                Money.of((Long) row[6], currency));
    }

    Money total() {
        return upToADay.plus(upToAWeek).plus(upToAMonth).plus(older);
    }
}
