package org.sycee.savedbills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * One bill of a saved account that was paid, or is due: what the account has cost, bill by bill.
 *
 * @param period what it is for, such as {@code 2026-11}, if the company says so
 * @param dueDate the last day to pay; empty where the payer chose the amount without a bill
 * @param amount what the company wanted, also if it was paid in parts; without the operator's fee
 * @param isDue whether it, or the rest of it, is still to be paid, as far as is known
 * @param lastPayment the payment that was made last; empty if none was
 */
public record PastBill(
        Optional<String> period,
        Optional<LocalDate> dueDate,
        Money amount,
        boolean isDue,
        Optional<LastPayment> lastPayment) {

    /**
     * A payment of the bill, or of a part of it.
     *
     * @param id the bill payment's
     * @param at when it was made
     */
    public record LastPayment(UUID id, Instant at) {}
}
