package org.sycee.kernel;

import java.util.Currency;
import org.sycee.money.Money;

/**
 * Money on the wire.
 *
 * @param amount minor units
 * @param currency the ISO 4217 code
 */
public record MoneyJson(long amount, String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.minorUnits(), money.currency().getCurrencyCode());
    }

    /**
     * The amount meant.
     *
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if there is no such currency
     */
    public Money toMoney() {
        return new Money(amount, knownCurrency());
    }

    private Currency knownCurrency() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "There is no currency " + currency + ".", e);
        }
    }
}
