package org.sycee.ledger;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.PostResult.Outcome;

/**
 * One entry that is posted until the books say what became of it; the same ids make every repetition harmless.
 *
 * <p>No thread waits meanwhile.
 */
record PatientPosting(Ledger ledger, JournalEntry entry) {

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 10;

    CompletionStage<PostResult> result() {
        return attempt(1);
    }

    private CompletionStage<PostResult> attempt(int number) {
        return answer().thenCompose(result ->
                result.outcome() == Outcome.UNKNOWN ? nextAfter(number) : CompletableFuture.completedFuture(result));
    }

    private CompletableFuture<PostResult> answer() {
        return ledger.post(List.of(entry))
                .thenApply(results -> results.get(0))
                .toCompletableFuture()
                .completeOnTimeout(PostResult.of(Outcome.UNKNOWN), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** On the JDK's timer thread, since posting does not wait. */
    private CompletionStage<PostResult> nextAfter(int number) {
        if (number == TRIES) {
            return CompletableFuture.failedFuture(uncertain());
        }
        var later = CompletableFuture.delayedExecutor(number * PAUSE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);
        return CompletableFuture.completedFuture(number + 1).thenComposeAsync(this::attempt, later);
    }

    PostResult awaited() {
        try {
            return result().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SyceeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw uncertain();
        }
    }

    private static SyceeException uncertain() {
        return new SyceeException(LedgerError.POSTING_UNCERTAIN, "The books do not answer now.");
    }
}
