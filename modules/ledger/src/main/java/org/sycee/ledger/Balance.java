package org.sycee.ledger;

import org.sycee.money.Money;

/**
 * An account's state at one moment, seen from its normal side.
 *
 * @param account whose state it is
 * @param posted what was moved for good
 * @param heldOut set aside to leave; not available any more
 * @param heldIn set aside to come; not available yet
 */
public record Balance(Account account, Money posted, Money heldOut, Money heldIn) {

    /** What can be spent now. */
    public Money available() {
        return posted.minus(heldOut);
    }
}
