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
    private final Terms terms;
    private Totals totals;
    private Spending spending;
    private long sequence;
    private UUID head;
    private long last;
    private Totals totalsBefore;
    private Spending spendingBefore;
    private long sequenceBefore;
    private boolean changed;

    /** What no posting changes. */
    record Terms(AccountType type, Currency currency, long creditLimit, boolean isClosed) {}

    AccountState(AccountId id, Terms terms, Totals totals, Spending spending, long sequence, UUID head, long last) {
        this.id = id;
        this.terms = terms;
        this.totals = totals;
        this.spending = spending;
        this.sequence = sequence;
        this.totalsBefore = totals;
        this.spendingBefore = spending;
        this.sequenceBefore = sequence;
        this.head = head;
        this.last = last;
    }

    AccountId id() {
        return id;
    }

    Currency currency() {
        return terms.currency;
    }

    boolean isClosed() {
        return terms.isClosed;
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

    /** The number of the last entry; 0 if there is none. */
    long last() {
        return last;
    }

    void linkTo(UUID hash, long number) {
        head = hash;
        last = number;
    }

    void post(Side side, long amount) {
        totals = totals.posted(side, amount);
        sequence++;
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
        return terms.type.isNeverBelowZero() && totals.available(terms.type.normalSide()) < -terms.creditLimit;
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
