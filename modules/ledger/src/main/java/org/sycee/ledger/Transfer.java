package org.sycee.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.money.Money;

/**
 * Money that moves from one account to another; immutable once posted.
 *
 * <p>A {@link Kind#PENDING} transfer sets the amount aside. One later transfer ends it: {@link Kind#POST_PENDING} moves
 * the whole or a part and frees the rest, {@link Kind#VOID_PENDING} frees all.
 *
 * @param id made by the client; a repeated id is the same transfer
 * @param kind what it does
 * @param debit the account that pays, also of the pending transfer that this one ends
 * @param credit the account that receives, likewise
 * @param amount positive; for {@link Kind#POST_PENDING} at most what is pending, for {@link Kind#VOID_PENDING} all of it
 * @param ends the pending transfer that this one posts or voids
 * @param expiresAt when a pending transfer voids itself; only for those that no partner call depends on
 */
public record Transfer(
        UUID id,
        Kind kind,
        AccountId debit,
        AccountId credit,
        Money amount,
        Optional<UUID> ends,
        Optional<Instant> expiresAt) {

    /** What a transfer does. */
    public enum Kind {
        SINGLE,
        PENDING,
        POST_PENDING,
        VOID_PENDING;

        /** Whether it ends a pending transfer. */
        public boolean endsPending() {
            return this == POST_PENDING || this == VOID_PENDING;
        }
    }

    /** Two accounts: who pays, who receives. */
    public record Sides(AccountId debit, AccountId credit) {}

    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves a positive amount, not " + amount);
        }
        if (kind.endsPending() != ends.isPresent()) {
            throw new IllegalArgumentException(kind + " with a pending transfer to end: " + ends);
        }
        if (kind != Kind.PENDING && expiresAt.isPresent()) {
            throw new IllegalArgumentException(kind + " cannot expire");
        }
    }

    public static Transfer single(UUID id, Sides sides, Money amount) {
        return of(id, Kind.SINGLE, sides, amount, Optional.empty());
    }

    public static Transfer pending(UUID id, Sides sides, Money amount) {
        return of(id, Kind.PENDING, sides, amount, Optional.empty());
    }

    /** Posts the given amount of a pending transfer and frees the rest. */
    public static Transfer post(UUID id, Transfer pending, Money amount) {
        return of(id, Kind.POST_PENDING, pending.sides(), amount, Optional.of(pending.id));
    }

    /** Frees a pending transfer wholly. */
    public static Transfer voiding(UUID id, Transfer pending) {
        return of(id, Kind.VOID_PENDING, pending.sides(), pending.amount, Optional.of(pending.id));
    }

    private static Transfer of(UUID id, Kind kind, Sides sides, Money amount, Optional<UUID> ends) {
        return new Transfer(id, kind, sides.debit, sides.credit, amount, ends, Optional.empty());
    }

    /** This pending transfer, voiding itself at the given time. */
    public Transfer expiringAt(Instant time) {
        return new Transfer(id, kind, debit, credit, amount, ends, Optional.of(time));
    }

    public Sides sides() {
        return new Sides(debit, credit);
    }
}
