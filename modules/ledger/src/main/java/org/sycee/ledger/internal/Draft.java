package org.sycee.ledger.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.SpendingLimit;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Posted.Moved;
import org.sycee.ledger.internal.Posted.Sides;

/** What one journal entry does to the books; undone as a whole if one of its transfers is refused. */
final class Draft {

    private final Books books;
    private final JournalEntry entry;
    private final Optional<TransferId> journal;
    private final int before;
    private Map<TransferId, Hold> holds = Map.of();

    Draft(Books books, JournalEntry entry, TransferId name) {
        this.books = books;
        this.entry = entry;
        this.journal = entry.transfers().size() == 1 ? Optional.empty() : Optional.of(name);
        this.before = books.posted().size();
    }

    @Nullable
    Hold hold(TransferId id) {
        var own = holds.get(id);
        return own == null ? books.hold(id) : own;
    }

    /** The limit that the debit of this transfer counts against. */
    Optional<SpendingLimit> limitOn(Transfer transfer) {
        var limit = entry.limit();
        return limit.isPresent() && limit.get().account().equals(transfer.debit()) ? limit : Optional.empty();
    }

    void move(Transfer transfer, Sides sides) {
        spend(transfer, sides);
        post(transfer, sides);
    }

    void set(Transfer pending, Sides sides) {
        var day = spend(pending, sides);
        setAside(sides, pending.amount().minorUnits());
        note(pending, sides, null);
        put(Hold.of(pending, day));
    }

    void end(Hold hold, Transfer ending, Sides sides) {
        setAside(sides, -hold.amount());
        var moved = 0L;
        if (ending.kind() == Transfer.Kind.POST_PENDING) {
            moved = ending.amount().minorUnits();
            post(ending, sides);
        } else {
            note(ending, sides, null);
        }
        var freed = hold.amount() - moved;
        hold.spentOn().ifPresent(day -> sides.debit().unspend(day, freed));
        put(hold.ended());
    }

    /** Most entries have none. */
    private void put(Hold hold) {
        if (holds.isEmpty()) {
            holds = new HashMap<>();
        }
        holds.put(hold.id(), hold);
    }

    private Optional<LocalDate> spend(Transfer transfer, Sides sides) {
        var limit = limitOn(transfer);
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        sides.debit().spend(limit.get().day(), transfer.amount().minorUnits());
        return Optional.of(sides.debit().spending().day());
    }

    private static void setAside(Sides sides, long amount) {
        sides.debit().hold(Side.DEBIT, amount);
        sides.credit().hold(Side.CREDIT, amount);
    }

    private void post(Transfer transfer, Sides sides) {
        note(transfer, sides, sides.move(transfer.amount().minorUnits()));
    }

    private void note(Transfer transfer, Sides sides, @Nullable Moved moved) {
        books.posted().add(new Posted(transfer, entry.reference(), journal, sides, moved));
    }

    /** Leaves the accounts as they have become. */
    void keep() {
        for (var i = before; i < books.posted().size(); i++) {
            books.posted().get(i).sides().keep();
        }
        if (!holds.isEmpty()) {
            holds.values().forEach(books::keep);
        }
    }

    /** Leaves the accounts as they were, those too on which the last transfer was refused. */
    void undo() {
        var posted = books.posted();
        posted.subList(before, posted.size()).clear();
        for (var transfer : entry.transfers()) {
            undo(transfer.debit());
            undo(transfer.credit());
        }
    }

    private void undo(AccountId id) {
        var account = books.account(id);
        if (account != null) {
            account.undo();
        }
    }
}
