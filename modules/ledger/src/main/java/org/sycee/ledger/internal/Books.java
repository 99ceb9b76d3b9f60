package org.sycee.ledger.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;

/** The part of the books that one database transaction has locked, and what it is about to change in them. */
final class Books {

    private final Map<AccountId, AccountState> accounts = new HashMap<>();
    private final Map<TransferId, Journal> journals = new HashMap<>();
    private final Map<TransferId, Hold> holds = new HashMap<>();
    private final Set<TransferId> taken = new HashSet<>();

    private final Set<AccountId> changed = new HashSet<>();
    private final Map<TransferId, Hold> newHolds = new LinkedHashMap<>();
    private final Map<TransferId, Hold> endedHolds = new LinkedHashMap<>();
    private final List<Journal> decided = new ArrayList<>();
    private final List<Posted> posted = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    void found(AccountState account) {
        accounts.put(account.id(), account);
    }

    void found(Journal journal) {
        journals.put(journal.name(), journal);
    }

    void found(Hold hold) {
        holds.put(hold.id(), hold);
    }

    void foundTransfer(TransferId id) {
        taken.add(id);
    }

    Optional<AccountState> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Journal> journal(TransferId name) {
        return Optional.ofNullable(journals.get(name));
    }

    Optional<Hold> hold(TransferId id) {
        return Optional.ofNullable(holds.get(id));
    }

    /** Whether an id of the entry is in the books, names another entry, or comes twice. */
    boolean hasTakenId(JournalEntry entry) {
        var seen = new HashSet<TransferId>();
        return entry.transfers().stream()
                .map(TransferId::of)
                .anyMatch(id -> !seen.add(id) || taken.contains(id) || journals.containsKey(id));
    }

    int nextPosition() {
        return posted.size();
    }

    void keep(Journal journal) {
        journals.put(journal.name(), journal);
        decided.add(journal);
    }

    void keep(Draft draft) {
        draft.accounts().forEach(account -> {
            accounts.put(account.id(), account);
            changed.add(account.id());
        });
        draft.holds().forEach(this::keep);
        draft.posted().forEach(transfer -> taken.add(TransferId.of(transfer.transfer())));
        posted.addAll(draft.posted());
        lines.addAll(draft.lines());
    }

    private void keep(Hold hold) {
        var isNew = !holds.containsKey(hold.id()) || newHolds.containsKey(hold.id());
        (isNew ? newHolds : endedHolds).put(hold.id(), hold);
        holds.put(hold.id(), hold);
    }

    List<AccountState> changedAccounts() {
        return changed.stream().map(id -> account(id).orElseThrow()).toList();
    }

    List<Hold> newHolds() {
        return List.copyOf(newHolds.values());
    }

    List<Hold> endedHolds() {
        return List.copyOf(endedHolds.values());
    }

    List<Journal> decided() {
        return decided;
    }

    List<Posted> posted() {
        return posted;
    }

    List<Line> lines() {
        return lines;
    }
}
