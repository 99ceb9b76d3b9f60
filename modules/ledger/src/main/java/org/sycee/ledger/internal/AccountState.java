package org.sycee.ledger.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.AccountType.Side;

/**
 * An account as one database transaction sees it under its lock, and what it is about to become.
 *
 * <p>What is changed for a journal entry is kept or undone with the entry.
 */
final class AccountState {

    private final AccountId id;
    private final AccountType type;
    private final Currency currency;
    private Counts counts;
    private Counts before;
    private UUID head;
    private boolean changed;

    /** All that a journal entry may change. */
    private record Counts(Totals totals, Spending spending, long sequence) {}

    AccountState(
            AccountId id,
            AccountType type,
            Currency currency,
            Totals totals,
            Spending spending,
            long sequence,
            UUID head) {
        this.id = id;
        this.type = type;
        this.currency = currency;
        this.counts = new Counts(totals, spending, sequence);
        this.before = counts;
        this.head = head;
    }

    AccountId id() {
        return id;
    }

    Currency currency() {
        return currency;
    }

    Totals totals() {
        return counts.totals;
    }

    Spending spending() {
        return counts.spending;
    }

    long sequence() {
        return counts.sequence;
    }

    /** The hash of the last entry. */
    UUID head() {
        return head;
    }

    void linkTo(UUID hash) {
        head = hash;
    }

    Standing post(Side side, long amount) {
        var totals = counts.totals.posted(side, amount);
        counts = new Counts(totals, counts.spending, counts.sequence + 1);
        return new Standing(counts.sequence, totals.balance());
    }

    void hold(Side side, long amount) {
        counts = new Counts(counts.totals.held(side, amount), counts.spending, counts.sequence);
    }

    void spend(LocalDate day, long amount) {
        counts = new Counts(counts.totals, counts.spending.plus(day, amount), counts.sequence);
    }

    void unspend(LocalDate day, long amount) {
        counts = new Counts(counts.totals, counts.spending.minus(day, amount), counts.sequence);
    }

    boolean isOverdrawn() {
        return type.isNeverBelowZero() && counts.totals.available(type.normalSide()) < 0;
    }

    void keep() {
        before = counts;
        changed = true;
    }

    void undo() {
        counts = before;
    }

    /** Whether anything was kept. */
    boolean isChanged() {
        return changed;
    }
}
