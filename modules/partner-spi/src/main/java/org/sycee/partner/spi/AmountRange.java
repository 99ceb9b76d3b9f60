package org.sycee.partner.spi;

import org.sycee.money.Money;

/**
 * What may be paid at once; both ends belong to it.
 *
 * @param least positive
 * @param most at least {@code least}, in the same currency
 */
public record AmountRange(Money least, Money most) {

    public AmountRange {
        if (!least.isPositive() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException("no amount is between " + least + " and " + most);
        }
    }
}
