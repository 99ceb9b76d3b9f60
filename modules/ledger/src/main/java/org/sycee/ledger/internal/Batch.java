package org.sycee.ledger.internal;

import java.util.List;
import java.util.stream.Stream;
import org.sycee.ledger.Account;
import org.sycee.ledger.JournalEntry;

/** What one database transaction does: it opens accounts, then posts journal entries. */
record Batch(List<Account> opened, List<JournalEntry> entries) {

    static Batch of(List<JournalEntry> entries) {
        return new Batch(List.of(), entries);
    }

    static Batch gathered(List<Submission> submissions) {
        return new Batch(
                submissions.stream()
                        .flatMap(submission -> submission.opened().stream())
                        .toList(),
                submissions.stream()
                        .flatMap(submission -> submission.entries().stream())
                        .toList());
    }

    /** The same, with some entries posted before. */
    Batch after(List<JournalEntry> earlier) {
        return new Batch(
                opened, Stream.concat(earlier.stream(), entries.stream()).toList());
    }
}
