package org.sycee.partnersimulator.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sycee.money.Money;

/** A prepaid meter: nothing is ever due on it, each payment buys a token that its owner types in. */
record Meter(Company company, Customer customer) implements Payable {

    static final Money LEAST = Money.of(500, "USD");
    static final Money MOST = Money.of(50_000, "USD");

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{2})-METER-([0-9]{10})");
    private static final int TOKEN_DIGITS = 20;
    private static final BigDecimal CENTS_PER_UNIT = BigDecimal.valueOf(16);

    static Optional<Meter> find(String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Company.ofPrefix(parts.group(1))
                .filter(Company::isPrepaid)
                .flatMap(company -> Customer.find(parts.group(2)).map(customer -> new Meter(company, customer)));
    }

    /** Such as {@code LP-METER-6007008003}. */
    @Override
    public String reference() {
        return company.prefix() + "-METER-" + customer.number();
    }

    Optional<GsmaError> objection(Money amount) {
        if (amount.compareTo(MOST) > 0) {
            return Optional.of(GsmaError.OVER_PAYMENT);
        }
        return amount.compareTo(LEAST) < 0 ? Optional.of(GsmaError.UNDER_PAYMENT) : Optional.empty();
    }

    /** What the meter is fed with: the same for the same payment, for ever. */
    static String token(BillPayment payment) {
        return Seed.digits(payment.key(), TOKEN_DIGITS);
    }

    /** Such as {@code 312.5 kWh}. */
    static String units(BillPayment payment) {
        var cents = BigDecimal.valueOf(payment.taken().minorUnits());
        return cents.divide(CENTS_PER_UNIT, 1, RoundingMode.DOWN).toPlainString() + " kWh";
    }
}
