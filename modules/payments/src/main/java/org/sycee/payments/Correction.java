package org.sycee.payments;

import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money that a payer is to have back of a payment that was captured, though its partner never got it.
 *
 * @param id names it
 * @param of the payment
 * @param amount what the partner did not get; positive
 */
public record Correction(UUID id, UUID of, Money amount) {

    /** What kind of movement it is. */
    public static final String PURPOSE = "CORRECTION";

    public Correction {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing can be corrected by " + amount);
        }
    }

    /** The same as a promise, with what the operator gives back on top. */
    public Promise with(Money fee) {
        return new Promise(id, of, amount, fee);
    }
}
