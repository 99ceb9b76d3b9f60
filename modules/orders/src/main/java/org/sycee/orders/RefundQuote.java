package org.sycee.orders;

import java.time.Instant;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * What would come back of an order now, to its payer's wallet.
 *
 * @param order of which
 * @param amount what the partner gives back
 * @param fee what the operator gives back on top: its whole fee with the last of what was taken, else nothing
 * @param validUntil until when the partner stands by that
 */
public record RefundQuote(UUID order, Money amount, Money fee, Instant validUntil) {

    public Money total() {
        return amount.plus(fee);
    }
}
