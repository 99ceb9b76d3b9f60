package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.money.Money;

/** A telephone that airtime is bought for: any ten digits. Whether somebody has the number, only a payment tells. */
record Phone(Company company, Customer customer) implements Payable {

    static final Money LEAST = Money.of(100, "USD");
    static final Money MOST = Money.of(10_000, "USD");

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{2})-PHONE-([0-9]{10})");

    static Optional<Phone> find(String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Company.ofPrefix(parts.group(1))
                .filter(Company::isOperator)
                .map(company -> new Phone(company, new Customer(parts.group(2))));
    }

    /** What the operator sells; empty if any amount between the least and the most. */
    static List<Money> denominations(Company operator) {
        return operator == Company.SKYLINE_MOBILE
                ? List.of(Money.of(500, "USD"), Money.of(1_000, "USD"), Money.of(2_000, "USD"), Money.of(5_000, "USD"))
                : List.of();
    }

    /** Such as {@code SM-PHONE-2025550143}. */
    @Override
    public String reference() {
        return company.prefix() + "-PHONE-" + customer.number();
    }

    Optional<GsmaError> objection(Money amount) {
        if (customer.magic() == Magic.NOBODY) {
            return Optional.of(GsmaError.IDENTIFIER);
        }
        if (!amount.currency().equals(LEAST.currency())) {
            return Optional.of(GsmaError.CURRENCY);
        }
        return isSold(amount) ? Optional.empty() : Optional.of(GsmaError.FORMAT);
    }

    private boolean isSold(Money amount) {
        var denominations = denominations(company);
        return denominations.isEmpty()
                ? amount.compareTo(LEAST) >= 0 && amount.compareTo(MOST) <= 0
                : denominations.contains(amount);
    }
}
