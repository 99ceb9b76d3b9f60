package org.sycee.savedbills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sycee.money.Money;

/**
 * What a company said about an account when it was last asked.
 *
 * @param fetchedAt when it was asked
 * @param due what is due; empty if nothing is
 */
public record KnownBill(Instant fetchedAt, Optional<Due> due) {

    /**
     * A bill that is to be paid.
     *
     * @param reference the company's reference of the bill
     * @param amount what the company wants
     * @param fee what the operator gets on top; may be zero
     * @param dueDate the last day to pay
     * @param period what it is for, such as {@code 2026-11}, if the company says so
     * @param isOverdue whether that day had passed when this was read
     */
    public record Due(
            String reference, Money amount, Money fee, LocalDate dueDate, Optional<String> period, boolean isOverdue) {

        /** What the payer pays. */
        public Money total() {
            return amount.plus(fee);
        }
    }
}
