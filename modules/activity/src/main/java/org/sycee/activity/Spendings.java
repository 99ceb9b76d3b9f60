package org.sycee.activity;

import java.time.YearMonth;
import org.sycee.kernel.PersonId;

/** What people spend money on. */
public interface Spendings {

    /** What left for good in a month of the person's time zone; nothing for a month without movements. */
    Spending in(PersonId person, YearMonth month);
}
