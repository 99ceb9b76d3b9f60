package org.sycee.payments;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money that its payer is to have back of a payment that was captured.
 *
 * @param refund names it; the refund's order's own id
 * @param of the payment
 * @param amount what the partner gives back; positive
 * @param fee what the operator gives back on top: nothing, or the payment's whole fee
 */
public record Promise(UUID refund, UUID of, Money amount, Money fee) {

    /** What kind of movement it is. */
    public static final String PURPOSE = "REFUND";

    public Promise {
        if (!amount.isPositive() || fee.isNegative() || !fee.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("nothing can be promised of " + amount + " and the fee " + fee);
        }
    }

    /**
     * What may still be promised of a payment.
     *
     * @param amount what was captured, without all that was promised before and not taken back; may be zero
     * @param fee what the operator gives back to whoever gets all of that amount
     */
    public record Left(Money amount, Money fee) {

        /** The fee that goes with so much: only with the last of it. */
        public Money feeWith(Money part) {
            return part.equals(amount) ? fee : Money.zero(fee.currency());
        }
    }
}
