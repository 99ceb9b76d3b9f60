package org.sycee.ledger.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;

/**
 * The connections on which the books are written at the same time.
 *
 * <p>A large batch is split into parts that share no account; each is a database transaction of its own on a connection of
 * its own, so that several processors work for it and no part waits for another's locks. A small batch, or one that opens
 * accounts, is one transaction on the first connection.
 */
final class Lanes implements AutoCloseable {

    private final List<Retry> lanes;
    private final ExecutorService threads;
    private final int worthSplitting;

    /** @param worthSplitting the fewest entries for which more than one commit pays */
    Lanes(List<Retry> lanes, ExecutorService threads, int worthSplitting) {
        this.lanes = lanes;
        this.threads = threads;
        this.worthSplitting = worthSplitting;
    }

    /**
     * All results, or empty if the database did not answer in time.
     *
     * @param since when the oldest of the batch arrived, by {@link System#nanoTime}
     * @throws SQLException if the database refuses a part for a reason that no repetition cures; others may be posted
     */
    Optional<List<PostResult>> post(Batch batch, long since) throws SQLException {
        if (!batch.opened().isEmpty() || batch.entries().size() < worthSplitting) {
            return lanes.get(0).post(batch, since);
        }
        var split = Split.of(batch.entries(), lanes.size());
        var parts = split.parts();
        return parts.size() < 2 ? lanes.get(0).post(batch, since) : Optional.of(split.merged(together(parts, since)));
    }

    private List<List<PostResult>> together(List<List<JournalEntry>> parts, long since) throws SQLException {
        var posting = new ArrayList<CompletableFuture<List<PostResult>>>();
        try {
            for (var part : parts) {
                var lane = lanes.get(posting.size());
                posting.add(CompletableFuture.supplyAsync(() -> post(lane, part, since), threads));
            }
        } finally {
            ended(posting).join();
        }
        try {
            return posting.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e.getCause());
        }
    }

    /** Whatever came of them: whoever posts next needs the lanes for himself, even if one of them has not begun. */
    private static CompletableFuture<?> ended(List<CompletableFuture<List<PostResult>>> posting) {
        return CompletableFuture.allOf(posting.toArray(CompletableFuture[]::new))
                .handle((all, failure) -> true);
    }

    private static List<PostResult> post(Retry lane, List<JournalEntry> part, long since) {
        try {
            return lane.post(new Batch(List.of(), part), since)
                    .orElseGet(() -> part.stream()
                            .map(entry -> PostResult.of(Outcome.UNKNOWN))
                            .toList());
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        lanes.forEach(Retry::close);
    }
}
