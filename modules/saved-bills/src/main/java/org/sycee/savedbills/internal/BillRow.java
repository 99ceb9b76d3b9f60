package org.sycee.savedbills.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillQuote;
import org.sycee.money.Money;
import org.sycee.savedbills.KnownBill;

/** The bill that is known of an account, as it is stored. */
@Embeddable
record BillRow(
        @Column(name = "bill_reference") String reference,
        @Column(name = "bill_amount") long amount,
        @Column(name = "bill_fee") long fee,
        @Column(name = "bill_currency") String currency,
        @Column(name = "bill_due_date") LocalDate dueDate,
        @Column(name = "bill_period") @Nullable String period) {

    static BillRow of(BillQuote quote) {
        var bill = quote.bill().orElseThrow();
        return new BillRow(
                bill.reference(),
                quote.amount().minorUnits(),
                quote.fee().minorUnits(),
                quote.amount().currency().getCurrencyCode(),
                bill.dueDate(),
                bill.period().orElse(null));
    }

    KnownBill.Due toDue(LocalDate today) {
        return new KnownBill.Due(
                reference,
                Money.of(amount, currency),
                Money.of(fee, currency),
                dueDate,
                Optional.ofNullable(period),
                dueDate.isBefore(today));
    }
}
