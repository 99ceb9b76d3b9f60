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
 * @param size accounts and transfers together
 * @param arrived by {@link System#nanoTime}
 */
record Submission(
        List<Account> opened,
        List<JournalEntry> entries,
        int size,
        CompletableFuture<List<PostResult>> answer,
        long arrived) {

    static Submission opening(List<Account> accounts) {
        return new Submission(
                List.copyOf(accounts), List.of(), accounts.size(), new CompletableFuture<>(), System.nanoTime());
    }

    static Submission posting(List<JournalEntry> entries) {
        var size = entries.stream().mapToInt(entry -> entry.transfers().size()).sum();
        return new Submission(List.of(), List.copyOf(entries), size, new CompletableFuture<>(), System.nanoTime());
    }

    /** Wakes the writer, asks for nothing. */
    static Submission nothing() {
        return posting(List.of());
    }

    List<PostResult> unknown() {
        return entries.stream().map(entry -> PostResult.of(Outcome.UNKNOWN)).toList();
    }
}
