package org.sycee.ledger.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.AccountType.Side;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.SpendingLimit;
import org.sycee.ledger.Transfer;

/** What one journal entry does to the books; dropped as a whole if one of its transfers is refused. */
final class Draft {

    private final Books books;
    private final JournalEntry entry;
    private final Instant at;
    private final Map<AccountId, AccountState> accounts = new HashMap<>();
    private final Map<TransferId, Hold> holds = new HashMap<>();
    private final List<Posted> posted = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Draft(Books books, JournalEntry entry, Instant at) {
        this.books = books;
        this.entry = entry;
        this.at = at;
    }

    Optional<AccountState> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id)).or(() -> books.account(id));
    }

    AccountState account(AccountId id) {
        return find(id).orElseThrow();
    }

    Optional<Hold> hold(TransferId id) {
        return Optional.ofNullable(holds.get(id)).or(() -> books.hold(id));
    }

    /** The limit that the debit of this transfer counts against. */
    Optional<SpendingLimit> limitOn(Transfer transfer) {
        return entry.limit().filter(limit -> limit.account().equals(transfer.debit()));
    }

    void move(Transfer transfer) {
        spend(transfer);
        post(note(transfer));
    }

    void set(Transfer pending) {
        var day = spend(pending);
        note(pending);
        setAside(pending, pending.amount().minorUnits());
        holds.put(TransferId.of(pending), Hold.of(pending, day));
    }

    void end(Hold hold, Transfer ending) {
        var moved =
                ending.kind() == Transfer.Kind.POST_PENDING ? ending.amount().minorUnits() : 0;
        var noted = note(ending);
        setAside(ending, -hold.amount());
        if (moved > 0) {
            post(noted);
        }
        hold.spentOn().ifPresent(day -> change(ending.debit(), account -> account.unspent(day, hold.amount() - moved)));
        holds.put(hold.id(), hold.endedBy(ending));
    }

    private Posted note(Transfer transfer) {
        var position = books.nextPosition() + posted.size();
        var noted = new Posted(transfer, entry.reference(), TransferId.naming(entry), position, at);
        posted.add(noted);
        return noted;
    }

    private Optional<LocalDate> spend(Transfer transfer) {
        var amount = transfer.amount().minorUnits();
        return limitOn(transfer).map(limit -> {
            change(transfer.debit(), account -> account.spent(limit.day(), amount));
            return account(transfer.debit()).spending().day();
        });
    }

    private void setAside(Transfer transfer, long amount) {
        change(transfer.debit(), account -> account.held(Side.DEBIT, amount));
        change(transfer.credit(), account -> account.held(Side.CREDIT, amount));
    }

    private void post(Posted noted) {
        post(noted, Side.DEBIT);
        post(noted, Side.CREDIT);
    }

    private void post(Posted noted, Side side) {
        var transfer = noted.transfer();
        var isDebit = side == Side.DEBIT;
        var state = account(isDebit ? transfer.debit() : transfer.credit()).posted(side, noted.amount());
        var effect = new Effect(
                isDebit ? transfer.credit() : transfer.debit(),
                isDebit ? -noted.amount() : noted.amount(),
                state.totals().balance());
        var chain = state.chain().next(state.id(), effect, noted);
        accounts.put(state.id(), state.linked(chain));
        lines.add(new Line(state.id(), noted, effect, chain));
    }

    private void change(AccountId id, UnaryOperator<AccountState> step) {
        accounts.put(id, step.apply(account(id)));
    }

    Collection<AccountState> accounts() {
        return accounts.values();
    }

    Collection<Hold> holds() {
        return holds.values();
    }

    List<Posted> posted() {
        return posted;
    }

    List<Line> lines() {
        return lines;
    }
}
