package org.sycee.partner.spi;

import java.util.List;
import org.sycee.money.Money;

/**
 * What may be paid at once; both ends belong to it.
 *
 * @param least positive
 * @param most at least {@code least}, in the same currency
 * @param denominations the only amounts that can be paid, rising, from {@code least} to {@code most}; empty if all that
 *     lie between can be
 */
public record AmountRange(Money least, Money most, List<Money> denominations) {

    /** Refuses a range in which no amount lies, and denominations that do not rise from end to end. */
    public AmountRange {
        denominations = List.copyOf(denominations);
        if (!least.isPositive() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("no amount is between " + least + " and " + most);
        }
        if (!denominations.isEmpty() && !isRising(least, most, denominations)) {
            throw new IllegalArgumentException(denominations + " do not rise from " + least + " to " + most);
        }
    }

    /** All amounts between the two. */
    public AmountRange(Money least, Money most) {
        this(least, most, List.of());
    }

    /** These amounts and no other, in whatever order they are given; at least one. */
    public static AmountRange oneOf(List<Money> denominations) {
        var rising = denominations.stream().distinct().sorted().toList();
        return new AmountRange(rising.get(0), rising.get(rising.size() - 1), rising);
    }

    private static boolean isRising(Money least, Money most, List<Money> denominations) {
        return denominations.equals(denominations.stream().distinct().sorted().toList())
                && denominations.get(0).equals(least)
                && denominations.get(denominations.size() - 1).equals(most);
    }
}
