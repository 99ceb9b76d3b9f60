package org.sycee.ledger.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sycee.ledger.Account;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;

/**
 * What one caller asked for, and where the answer goes.
 *
 * @param arrived by {@link System#nanoTime}
 */
record Submission(
        List<Account> opened, List<JournalEntry> entries, CompletableFuture<List<PostResult>> answer, long arrived) {

    static Submission opening(List<Account> accounts) {
        return new Submission(List.copyOf(accounts), List.of(), new CompletableFuture<>(), System.nanoTime());
    }

    static Submission posting(List<JournalEntry> entries) {
        return new Submission(List.of(), List.copyOf(entries), new CompletableFuture<>(), System.nanoTime());
    }

    /** Wakes the writer, asks for nothing. */
    static Submission nothing() {
        return posting(List.of());
    }

    int size() {
        return opened.size()
                + entries.stream().mapToInt(entry -> entry.transfers().size()).sum();
    }

    List<PostResult> unknown() {
        return entries.stream().map(entry -> PostResult.of(Outcome.UNKNOWN)).toList();
    }
}
