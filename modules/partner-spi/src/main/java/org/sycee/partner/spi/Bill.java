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
 */
public record Bill(
        String reference, Money amount, LocalDate dueDate, Optional<String> period, Optional<String> customerName) {

    public static Bill of(String reference, Money amount, LocalDate dueDate) {
        return new Bill(reference, amount, dueDate, Optional.empty(), Optional.empty());
    }

    public Bill forPeriod(String named) {
        return new Bill(reference, amount, dueDate, Optional.of(named), customerName);
    }

    public Bill ofCustomer(String name) {
        return new Bill(reference, amount, dueDate, period, Optional.of(name));
    }
}
