package org.sycee.activity;

import java.time.YearMonth;
import org.sycee.kernel.PersonId;

/** What people spend money on. */
public interface Spendings {

    /** What left for good in a month of the person's time zone; nothing for a month without movements. */
    Spending in(PersonId person, YearMonth month);

    /** What has left for good so far in the month that it is for the person; the person's device may think another. */
    Spending current(PersonId person);
}
