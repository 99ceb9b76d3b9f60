package org.sycee.plugins.taxi;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.JsonView;

/** Money as the operator writes it: {@code {"amount": 9.95, "currencyCode": "USD"}}. */
final class Amounts {

    private Amounts() {}

    static Map<String, Object> json(Money money) {
        return Map.of(
                "amount",
                new BigDecimal(money.toDecimal()),
                "currencyCode",
                money.currency().getCurrencyCode());
    }

    /** The amount, if it is one. */
    static Optional<Money> of(JsonView json) {
        return of(json.text("amount"), json.text("currencyCode"));
    }

    static Optional<Money> of(Optional<String> amount, Optional<String> currency) {
        try {
            return amount.flatMap(digits -> currency.map(
                    code -> Money.parse(new BigDecimal(digits).toPlainString(), Currency.getInstance(code))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
