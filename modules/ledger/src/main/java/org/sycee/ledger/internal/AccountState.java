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
    private Totals totals;
    private Spending spending;
    private long sequence;
    private UUID head;
    private Totals totalsBefore;
    private Spending spendingBefore;
    private long sequenceBefore;
    private boolean changed;

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
        this.totals = totals;
        this.spending = spending;
        this.sequence = sequence;
        this.totalsBefore = totals;
        this.spendingBefore = spending;
        this.sequenceBefore = sequence;
        this.head = head;
    }

    AccountId id() {
        return id;
    }

    Currency currency() {
        return currency;
    }

    Totals totals() {
        return totals;
    }

    Spending spending() {
        return spending;
    }

    long sequence() {
        return sequence;
    }

    /** The hash of the last entry. */
    UUID head() {
        return head;
    }

    void linkTo(UUID hash) {
        head = hash;
    }

    Standing post(Side side, long amount) {
        totals = totals.posted(side, amount);
        sequence++;
        return new Standing(sequence, totals.balance());
    }

    void hold(Side side, long amount) {
        totals = totals.held(side, amount);
    }

    void spend(LocalDate day, long amount) {
        spending = spending.plus(day, amount);
    }

    void unspend(LocalDate day, long amount) {
        spending = spending.minus(day, amount);
    }

    boolean isOverdrawn() {
        return type.isNeverBelowZero() && totals.available(type.normalSide()) < 0;
    }

    void keep() {
        totalsBefore = totals;
        spendingBefore = spending;
        sequenceBefore = sequence;
        changed = true;
    }

    void undo() {
        totals = totalsBefore;
        spending = spendingBefore;
        sequence = sequenceBefore;
    }

    /** Whether anything was kept. */
    boolean isChanged() {
        return changed;
    }
}
