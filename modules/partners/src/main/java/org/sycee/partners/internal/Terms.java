package org.sycee.partners.internal;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.sycee.money.Money;

/**
 * What a partner promises of its calls for money.
 *
 * @param idempotent whether a call may be sent again with the same key
 * @param visibilityWindow how long "not found" may still turn into success
 * @param partialSuccess whether a call may succeed for a part of its amount
 * @param finalFailureCodes the codes that mean "certainly not"
 * @param currencies ISO 4217 codes
 * @param maxAmount the most per payment, in minor units
 * @param maxAmountPerDay the most that all payments begun on one day may come to, per currency
 */
record Terms(
        boolean idempotent,
        Duration visibilityWindow,
        boolean partialSuccess,
        Set<String> finalFailureCodes,
        Set<String> currencies,
        long maxAmount,
        OptionalLong maxAmountPerDay) {

    boolean accept(Money amount) {
        return amount.isPositive()
                && amount.minorUnits() <= maxAmount
                && currencies.contains(amount.currency().getCurrencyCode());
    }
}
