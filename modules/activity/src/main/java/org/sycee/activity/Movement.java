package org.sycee.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * One thing that happened in a wallet, as its owner reads it: one payment, its fee included.
 *
 * @param id the newest transfer it consists of
 * @param at when it was posted
 * @param about what it was for
 * @param amount signed, seen from the wallet, the fee included
 * @param fee what of it is the operator's fee; zero or positive
 * @param balanceAfter the wallet's posted balance after it
 * @param sequence of its oldest line
 */
public record Movement(UUID id, Instant at, About about, Money amount, Money fee, Money balanceAfter, long sequence) {

    /** Whether money came or went. */
    public enum Direction {
        IN,
        OUT
    }

    /**
     * What a movement was for.
     *
     * @param title the other side, such as {@code Metro Electric}; may be empty
     * @param category under which it is summed up, such as {@code electricity}
     * @param reference where more can be read of it
     */
    public record About(MovementKind kind, String title, String category, Optional<Reference> reference) {}

    /**
     * What a movement belongs to.
     *
     * @param kind {@code ORDER}, {@code TOP_UP} or {@code PERSON_PAYMENT}
     */
    public record Reference(UUID id, String kind) {}

    public Direction direction() {
        return amount.isNegative() ? Direction.OUT : Direction.IN;
    }
}
