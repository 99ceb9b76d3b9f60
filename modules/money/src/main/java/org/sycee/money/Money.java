package org.sycee.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount of one currency, counted in its minor units (cents, yen, fils).
 *
 * <p>Arithmetic is exact: an overflow throws {@link ArithmeticException}, two currencies never mix. The number of
 * decimals of a currency is that of ISO 4217, as the JDK knows it.
 *
 * @param minorUnits the amount in minor units; may be negative
 * @param currency an ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal amount such as {@code 12.5} or {@code 200.00}.
     *
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit
     * @throws NumberFormatException if it is no decimal number
     */
    public static Money parse(String decimal, Currency currency) {
        if (!decimal.matches("-?[0-9]{1,19}(\\.[0-9]{1,9})?")) {
            throw new NumberFormatException("not a decimal amount: " + decimal);
        }
        var minorUnits =
                new BigDecimal(decimal).movePointRight(decimals(currency)).longValueExact();
        return new Money(minorUnits, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /**
     * Shares this amount out by weights without losing a unit.
     *
     * <p>The shares sum to this amount; what division leaves over goes, one unit each, to the first shares.
     *
     * @param weights at least one; none negative, not all zero
     */
    public List<Money> allocate(List<Integer> weights) {
        var total = weights.stream().mapToLong(Integer::longValue).sum();
        if (total <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must be positive: " + weights);
        }
        var shares = new ArrayList<Money>(weights.size());
        var left = minorUnits;
        for (var weight : weights) {
            var share = shareOf(weight, total);
            shares.add(share);
            left -= share.minorUnits;
        }
        return withRest(shares, weights, left);
    }

    private Money shareOf(int weight, long total) {
        var whole = minorUnits / total;
        var rest = minorUnits % total;
        return new Money(whole * weight + rest * weight / total, currency);
    }

    private static List<Money> withRest(List<Money> shares, List<Integer> weights, long rest) {
        var unit = Long.signum(rest);
        var left = rest;
        for (var i = 0; left != 0; i = (i + 1) % shares.size()) {
            if (weights.get(i) > 0) {
                var share = shares.get(i);
                shares.set(i, new Money(share.minorUnits + unit, share.currency));
                left -= unit;
            }
        }
        return List.copyOf(shares);
    }

    /** The amount as a plain decimal with all of the currency's decimals, such as {@code 200.00}. */
    public String toDecimal() {
        return BigDecimal.valueOf(minorUnits, decimals(currency)).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies: " + this + " and " + other);
        }
        return other;
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
