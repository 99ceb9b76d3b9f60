package org.sycee.wallets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.customers.Payee;
import org.sycee.money.Money;

/**
 * Money that went from one person to another, as one of the two sees it.
 *
 * <p>It is born posted, and never changes: no partner is asked, so nothing can be open.
 *
 * @param id its reference in the ledger
 * @param direction whether the one who looks has paid or was paid
 * @param other the person on the other side
 * @param amount positive
 * @param note what the payer wrote
 * @param at when it was posted
 */
public record PersonPayment(
        UUID id, Direction direction, Payee other, Money amount, Optional<String> note, Instant at) {

    /** Which way the money went, for the one who looks. */
    public enum Direction {
        SENT,
        RECEIVED
    }
}
