package org.sycee.ledger.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.internal.Decided.Decision;

/** The part of the books that one database transaction has locked, and what it is about to change in them. */
final class Books {

    private final Map<AccountId, AccountState> accounts;
    private final Map<TransferId, Decided> decided;
    private final Map<TransferId, Hold> holds = new HashMap<>();

    private final List<Decision> recorded = new ArrayList<>();
    private final List<Posted> posted;
    private final Map<TransferId, Hold> newHolds = new LinkedHashMap<>();
    private final Map<TransferId, Hold> endedHolds = new LinkedHashMap<>();
    private List<JournalEntry> due = List.of();

    /** With room for so many transfers. */
    Books(int transfers) {
        this.accounts = new HashMap<>(capacity(2 * transfers));
        this.decided = new HashMap<>(capacity(transfers));
        this.posted = new ArrayList<>(transfers);
    }

    /** A map that is three quarters full grows. */
    private static int capacity(int entries) {
        return entries + entries / 3 + 1;
    }

    void found(AccountState account) {
        accounts.put(account.id(), account);
    }

    void found(TransferId id, Decided known) {
        decided.put(id, known);
    }

    void found(Hold hold) {
        holds.put(hold.id(), hold);
    }

    void foundDue(List<JournalEntry> voids) {
        due = voids;
    }

    /** Entries that void what has expired, those first that expired first; to be posted before all else. */
    List<JournalEntry> due() {
        return due;
    }

    @Nullable
    AccountState account(AccountId id) {
        return accounts.get(id);
    }

    @Nullable
    Hold hold(TransferId id) {
        return holds.get(id);
    }

    /** What was decided of the entry of that name before. */
    @Nullable
    Decided decided(TransferId name) {
        return decided.get(name);
    }

    /** Whether an id within an entry, whose name is new, is in the books, names another entry, or comes twice. */
    boolean hasTakenId(JournalEntry entry) {
        var transfers = entry.transfers();
        if (transfers.size() == 1) {
            return false;
        }
        var seen = new HashSet<TransferId>();
        return transfers.stream().map(TransferId::of).anyMatch(id -> !seen.add(id) || decided.containsKey(id));
    }

    void keep(TransferId name, Decision decision) {
        if (decision.hasRow()) {
            recorded.add(decision);
            if (decision.rejection().isEmpty()) {
                decision.entry().transfers().forEach(part -> decided.put(TransferId.of(part), Decided.PART));
            }
        }
        decided.put(name, decision);
    }

    void keep(Hold hold) {
        var isNew = !holds.containsKey(hold.id()) || newHolds.containsKey(hold.id());
        if (isNew && !hold.isOpen()) {
            newHolds.remove(hold.id());
        } else {
            (isNew ? newHolds : endedHolds).put(hold.id(), hold);
        }
        holds.put(hold.id(), hold);
    }

    List<AccountState> changedAccounts() {
        var changed = new ArrayList<AccountState>(accounts.size());
        for (var account : accounts.values()) {
            if (account.isChanged()) {
                changed.add(account);
            }
        }
        return changed;
    }

    Collection<Hold> newHolds() {
        return newHolds.values();
    }

    Collection<Hold> endedHolds() {
        return endedHolds.values();
    }

    /** What was decided now and needs a row of its own. */
    List<Decision> recorded() {
        return recorded;
    }

    /** In their order; for a draft to add to. */
    List<Posted> posted() {
        return posted;
    }
}
