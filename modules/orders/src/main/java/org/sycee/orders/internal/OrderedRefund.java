package org.sycee.orders.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Refund;

/** What is given back of, in the columns of the refund's order: pinned, whatever is said of it later. */
@Embeddable
record OrderedRefund(
        @Column(name = "paid_key") UUID paidKey,
        @Column(name = "paid_amount") Long paidAmount,
        @Column(name = "paid_reference") String paidReference) {

    static OrderedRefund of(Refund refund) {
        var paid = refund.of();
        return new OrderedRefund(paid.key(), paid.amount().minorUnits(), paid.partnerReference());
    }

    Refund refund(UUID key, Money amount) {
        return new Refund(key, amount, new Paid(paidKey, new Money(paidAmount, amount.currency()), paidReference));
    }
}
