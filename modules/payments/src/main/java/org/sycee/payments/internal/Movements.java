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
        var groups = grouped(ledger.entries(account, before, limit * MOST_ENTRIES + 1));
        var shown = groups.stream().limit(limit).toList();
        var known = subjects.of(
                shown.stream().map(group -> group.get(0).reference()).collect(Collectors.toSet()));
        var movements = shown.stream().map(group -> movement(group, known)).toList();
        var next = groups.size() > limit ? Optional.of(movements.get(limit - 1).sequence()) : Optional.<Long>empty();
        return new Page(movements, next);
    }

    private static List<List<Entry>> grouped(List<Entry> newestFirst) {
        var groups = new ArrayList<List<Entry>>();
        for (var entry : newestFirst) {
            var last = groups.isEmpty() ? List.<Entry>of() : groups.get(groups.size() - 1);
            if (belongsTo(last, entry)) {
                last.add(entry);
            } else {
                groups.add(new ArrayList<>(List.of(entry)));
            }
        }
        return groups;
    }

    /** The same payment's amount and fee leave together; what comes back later for it is a movement of its own. */
    private static boolean belongsTo(List<Entry> group, Entry entry) {
        return !group.isEmpty()
                && group.size() < MOST_ENTRIES
                && group.get(0).reference().equals(entry.reference())
                && group.get(0).at().equals(entry.at())
                && group.get(0).amount().isNegative() == entry.amount().isNegative();
    }

    private static Movement movement(List<Entry> group, Map<UUID, Subject> known) {
        var newest = group.get(0);
        var amount = group.stream().map(Entry::amount).reduce((one, other) -> one.plus(other));
        return new Movement(
                newest.transfer(),
                newest.at(),
                known.getOrDefault(newest.reference(), Subject.UNKNOWN),
                amount.orElseThrow(),
                newest.balance(),
                group.get(group.size() - 1).sequence());
    }
}
