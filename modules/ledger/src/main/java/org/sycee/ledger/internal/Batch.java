package org.sycee.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import org.sycee.ledger.Account;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** What one database transaction does: it opens accounts, then posts journal entries. */
record Batch(List<Account> opened, List<JournalEntry> entries) {

    static Batch gathered(List<Submission> submissions) {
        var opened = new ArrayList<Account>();
        var entries = new ArrayList<JournalEntry>(submissions.size());
        for (var submission : submissions) {
            opened.addAll(submission.opened());
            for (var entry : submission.entries()) {
                entries.add(entry);
            }
        }
        return new Batch(opened, entries);
    }

    /** The same, with some entries posted before. */
    Batch after(List<JournalEntry> earlier) {
        var all = new ArrayList<>(earlier);
        all.addAll(entries);
        return new Batch(opened, all);
    }

    List<Transfer> transfers() {
        var transfers = new ArrayList<Transfer>(entries.size());
        for (var entry : entries) {
            for (var transfer : entry.transfers()) {
                transfers.add(transfer);
            }
        }
        return transfers;
    }
}
