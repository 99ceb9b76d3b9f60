package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.money.Money;

/**
 * What of money that comes back repays a debt, decided before it is posted.
 *
 * @param transfer the id of the transfer that does
 * @param minorUnits zero if nothing was owed
 */
@Embeddable
record Repayment(
        @Column(name = "repay_id") UUID transfer,
        @Column(name = "repaid") Long minorUnits) {

    static Repayment of(Money debt) {
        return new Repayment(Ids.next(), debt.minorUnits());
    }
}
