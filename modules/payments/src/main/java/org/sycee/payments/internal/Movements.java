package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.Entry;
import org.sycee.ledger.Ledger;
import org.sycee.payments.internal.Movement.Subject;
import org.sycee.wallets.Wallets;

/** A wallet's statement in the words of its owner, newest first. */
@ApplicationScoped
class Movements {

    /** The most entries that one movement consists of: the amount and the fee. */
    private static final int MOST_ENTRIES = 2;

    private final Ledger ledger;
    private final Wallets wallets;
    private final Subjects subjects;

    @Inject
    Movements(Ledger ledger, Wallets wallets, Subjects subjects) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.subjects = subjects;
    }

    /** Some movements, and where the next ones begin, if there are any. */
    record Page(List<Movement> movements, Optional<Long> next) {}

    /** One entry more than can be needed is read: it tells whether there is a next page. */
    Page page(PersonId person, long before, int limit) {
        var account = wallets.balances(person).get(0).account().id();
        var entries = ledger.entries(account, before, limit * MOST_ENTRIES + 1);
        var known = subjects.of(entries.stream().map(Entry::reference).collect(Collectors.toSet()));
        var groups = grouped(entries, known);
        var movements = groups.stream()
                .limit(limit)
                .map(group -> movement(group, known))
                .toList();
        return new Page(
                movements, groups.size() > limit ? Optional.of(last(movements).sequence()) : Optional.empty());
    }

    private static List<List<Entry>> grouped(List<Entry> newestFirst, Map<UUID, Subject> known) {
        var groups = new ArrayList<List<Entry>>();
        for (var entry : newestFirst) {
            var together = subjectOf(entry, known).together();
            if (together.contains(entry.transfer())
                    && !groups.isEmpty()
                    && together.contains(last(last(groups)).transfer())) {
                last(groups).add(entry);
            } else {
                groups.add(new ArrayList<>(List.of(entry)));
            }
        }
        return groups;
    }

    private static Subject subjectOf(Entry entry, Map<UUID, Subject> known) {
        return known.getOrDefault(entry.reference(), Subject.UNKNOWN);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static Movement movement(List<Entry> group, Map<UUID, Subject> known) {
        var newest = group.get(0);
        var amount = group.stream().map(Entry::amount).reduce((one, other) -> one.plus(other));
        return new Movement(
                newest.transfer(),
                newest.at(),
                subjectOf(newest, known),
                amount.orElseThrow(),
                newest.balance(),
                last(group).sequence());
    }
}
