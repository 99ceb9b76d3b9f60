package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sycee.money.Money;

/** What the operator can set about wallets; limits are in minor units of the currency. */
@ApplicationScoped
class WalletSettings {

    private final Currency currency;
    private final Money perPayment;
    private final Money perDay;
    private final Money perMonth;

    @Inject
    WalletSettings(
            @ConfigProperty(name = "sycee.wallets.currency", defaultValue = "USD") String currency,
            @ConfigProperty(name = "sycee.wallets.limit-per-payment", defaultValue = "500000") long perPayment,
            @ConfigProperty(name = "sycee.wallets.limit-per-day", defaultValue = "2000000") long perDay,
            @ConfigProperty(name = "sycee.wallets.limit-per-month", defaultValue = "10000000") long perMonth) {
        this.currency = Currency.getInstance(currency);
        this.perPayment = new Money(perPayment, this.currency);
        this.perDay = new Money(perDay, this.currency);
        this.perMonth = new Money(perMonth, this.currency);
    }

    /** {@code sycee.wallets.currency}: the currency of every wallet, ISO 4217. */
    Currency currency() {
        return currency;
    }

    /** {@code sycee.wallets.limit-per-payment}: the most that one payment may take, fee included. */
    Money perPayment() {
        return perPayment;
    }

    /** {@code sycee.wallets.limit-per-day}: the most that may leave a wallet in a day of its owner's zone. */
    Money perDay() {
        return perDay;
    }

    /** {@code sycee.wallets.limit-per-month}: the most that may leave it in a month of its owner's zone. */
    Money perMonth() {
        return perMonth;
    }
}
