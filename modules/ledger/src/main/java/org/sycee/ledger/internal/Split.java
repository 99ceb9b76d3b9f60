package org.sycee.ledger.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sycee.ledger.AccountId;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;

/**
 * The journal entries of a batch in parts that share no account.
 *
 * <p>Entries that touch the same account, directly or through others between them, are a group and stay together, in
 * their order. A group goes to the part that has the fewest transfers so far.
 */
final class Split {

    private final List<JournalEntry> entries;
    private final int[] next;
    private final int[] partOf;
    private final List<List<JournalEntry>> parts;

    private Split(List<JournalEntry> entries, int most) {
        this.entries = entries;
        this.next = new int[entries.size()];
        this.partOf = new int[entries.size()];
        this.parts = Stream.generate(() -> (List<JournalEntry>) new ArrayList<JournalEntry>())
                .limit(most)
                .toList();
        group();
        distribute();
    }

    static Split of(List<JournalEntry> entries, int most) {
        return new Split(entries, most);
    }

    /** Those that have any entries. */
    List<List<JournalEntry>> parts() {
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The results of the parts, in the order of the batch. */
    List<PostResult> merged(List<List<PostResult>> results) {
        var iterators = results.stream().map(List::iterator).toList();
        var merged = new ArrayList<PostResult>(entries.size());
        for (var part : partOf) {
            merged.add(iterators.get(part).next());
        }
        return merged;
    }

    private void group() {
        Arrays.setAll(next, i -> i);
        var first = new HashMap<AccountId, Integer>(4 * next.length);
        for (var i = 0; i < next.length; i++) {
            for (var transfer : entries.get(i).transfers()) {
                join(i, first, transfer.debit());
                join(i, first, transfer.credit());
            }
        }
    }

    private void join(int entry, Map<AccountId, Integer> first, AccountId account) {
        var other = first.putIfAbsent(account, entry);
        if (other != null) {
            next[groupOf(entry)] = groupOf(other);
        }
    }

    /** The entry by which the whole group is known; on the way there, the way is made shorter. */
    private int groupOf(int entry) {
        var at = entry;
        while (next[at] != at) {
            next[at] = next[next[at]];
            at = next[at];
        }
        return at;
    }

    private void distribute() {
        var sizes = sizes();
        var partOfGroup = new int[next.length];
        Arrays.fill(partOfGroup, -1);
        var filled = new int[parts.size()];
        for (var i = 0; i < next.length; i++) {
            var group = groupOf(i);
            if (partOfGroup[group] < 0) {
                partOfGroup[group] = smallest(filled);
                filled[partOfGroup[group]] += sizes[group];
            }
            partOf[i] = partOfGroup[group];
            parts.get(partOf[i]).add(entries.get(i));
        }
    }

    private int[] sizes() {
        var sizes = new int[next.length];
        for (var i = 0; i < next.length; i++) {
            sizes[groupOf(i)] += entries.get(i).transfers().size();
        }
        return sizes;
    }

    private static int smallest(int[] filled) {
        var smallest = 0;
        for (var i = 1; i < filled.length; i++) {
            smallest = filled[i] < filled[smallest] ? i : smallest;
        }
        return smallest;
    }
}
