package org.sycee.partnersimulator.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.money.Money;

/**
 * What a customer owes a company for one month. It is not stored: the same reference always means the same bill.
 *
 * <p>It is born with its month, due in the next one, and may be paid for a year.
 */
record Bill(Company company, Customer customer, YearMonth period) implements Payable {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{2})-(20[0-9]{2})(0[1-9]|1[0-2])-([0-9]{10})");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final long LEAST_CENTS = 1_200;
    private static final int SPREAD_CENTS = 18_700;

    /** The latest bill of a customer; the overdue one's is two months old. */
    static Optional<Bill> latest(Company company, Customer customer, LocalDate today) {
        var age = customer.magic() == Magic.OVERDUE ? 2 : 0;
        return Optional.of(new Bill(company, customer, YearMonth.from(today).minusMonths(age)))
                .filter(bill -> bill.isPayable(today));
    }

    static Optional<Bill> find(String reference, LocalDate today) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var period = YearMonth.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return Company.ofPrefix(parts.group(1))
                .filter(company -> !company.isPrepaid() && !company.isOperator())
                .flatMap(company -> Customer.find(parts.group(4)).map(customer -> new Bill(company, customer, period)))
                .filter(bill -> bill.isPayable(today));
    }

    private boolean isPayable(LocalDate today) {
        var month = YearMonth.from(today);
        return !period.isAfter(month) && !period.isBefore(month.minusYears(1)) && customer.magic() != Magic.NOTHING_DUE;
    }

    /** Such as {@code ME-202611-1002003000}. */
    @Override
    public String reference() {
        return "%s-%04d%02d-%s"
                .formatted(company.prefix(), period.getYear(), period.getMonthValue(), customer.number());
    }

    Money amount() {
        var isFixed = customer.magic() == Magic.FIXED_AMOUNT || customer.magic() == Magic.CHANGES_ONCE;
        return Money.of(isFixed ? 8_420 : LEAST_CENTS + Seed.of(reference()) % SPREAD_CENTS, "USD");
    }

    LocalDate dueDate() {
        return period.plusMonths(1).atDay(5 + Seed.of(reference()) % 20);
    }

    /** Such as {@code Electricity, November 2026}. */
    String description() {
        var trade = company.trade();
        return trade.substring(0, 1).toUpperCase(Locale.ROOT) + trade.substring(1) + ", " + MONTH.format(period);
    }
}
