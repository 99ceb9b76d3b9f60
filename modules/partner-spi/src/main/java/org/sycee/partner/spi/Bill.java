package org.sycee.partner.spi;

import java.time.LocalDate;
import java.util.Optional;
import org.sycee.money.Money;

/**
 * What a customer owes a company. Made by {@link #of}.
 *
 * @param reference the company's reference of the bill
 * @param amount what is due; positive
 * @param dueDate the last day to pay, in the company's zone
 * @param period what it is for, such as {@code 2026-11}
 * @param customerName whom the bill names, masked if the company wishes
 * @param leastPayment present if a part may be paid: then anything from this up to the amount
 */
public record Bill(
        String reference,
        Money amount,
        LocalDate dueDate,
        Optional<String> period,
        Optional<String> customerName,
        Optional<Money> leastPayment) {

    /** A bill that is paid as a whole. */
    public Bill(
            String reference, Money amount, LocalDate dueDate, Optional<String> period, Optional<String> customerName) {
        this(reference, amount, dueDate, period, customerName, Optional.empty());
    }

    /** A bill that is paid as a whole, of which no more is known. */
    public static Bill of(String reference, Money amount, LocalDate dueDate) {
        return new Bill(reference, amount, dueDate, Optional.empty(), Optional.empty());
    }

    /** This bill, and what it is for, such as {@code 2026-11}. */
    public Bill forPeriod(String named) {
        return new Bill(reference, amount, dueDate, Optional.of(named), customerName, leastPayment);
    }

    /** This bill, and whom it names, masked if the company wishes. */
    public Bill ofCustomer(String name) {
        return new Bill(reference, amount, dueDate, period, Optional.of(name), leastPayment);
    }

    /**
     * This bill, payable in parts.
     *
     * @param least positive, at most the amount
     */
    public Bill payableFrom(Money least) {
        var parts = new AmountRange(least, amount);
        return new Bill(reference, amount, dueDate, period, customerName, Optional.of(parts.least()));
    }
}
