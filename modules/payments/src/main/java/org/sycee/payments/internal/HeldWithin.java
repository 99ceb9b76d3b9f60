package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.SpendingLimit;
import org.sycee.money.Money;

/** The limit that applied to a hold, written down so that a repetition on another day asks the ledger for the same. */
@Embeddable
record HeldWithin(
        @Column(name = "limit_day") LocalDate day,
        @Column(name = "limit_per_day") Long perDay,
        @Column(name = "limit_per_month") Long perMonth) {

    static HeldWithin of(SpendingLimit limit) {
        return new HeldWithin(
                limit.day(), limit.perDay().minorUnits(), limit.perMonth().minorUnits());
    }

    SpendingLimit limit(AccountId wallet, Currency currency) {
        return new SpendingLimit(wallet, day, new Money(perDay, currency), new Money(perMonth, currency));
    }
}
