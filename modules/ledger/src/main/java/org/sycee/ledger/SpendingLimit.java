package org.sycee.ledger;

import java.time.LocalDate;
import org.sycee.money.Money;

/**
 * What may leave an account in a day and in a month, counted exactly under the account's lock.
 *
 * <p>A hold counts when it is made; what is later freed of it counts no more, if it is still that day and month.
 *
 * @param account the payer's account; every debit of it in the same journal entry counts
 * @param day the payer's local date; its month is the month that counts. A day before one that was counted already
 *     counts as that later one, so that a change of time zone frees nothing
 * @param perDay the most per day
 * @param perMonth the most per month
 */
public record SpendingLimit(AccountId account, LocalDate day, Money perDay, Money perMonth) {

    public SpendingLimit {
        if (!perDay.currency().equals(perMonth.currency())) {
            throw new IllegalArgumentException("two currencies: " + perDay + " and " + perMonth);
        }
    }
}
