package org.sycee.savedbills;

import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/**
 * Let the bills of a saved account be paid by themselves.
 *
 * @param person who pays
 * @param account the person's own
 * @param ceiling the most that one payment may take, fee included
 * @param daysBefore how many days before the due date, from 0 to 28
 * @param pin approves the mandate; never stored, never shown
 */
public record StartMandate(PersonId person, UUID account, Money ceiling, int daysBefore, String pin) {

    @Override
    public String toString() {
        return "StartMandate[account=" + account + "]";
    }
}
