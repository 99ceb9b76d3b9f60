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
        return answer(number)
                .thenCompose(result -> result.outcome() == Outcome.UNKNOWN
                        ? nextAfter(number)
                        : CompletableFuture.completedFuture(result));
    }

    /** A later attempt that is refused says nothing of an earlier one, which may wait still and be posted. */
    private CompletableFuture<PostResult> answer(int number) {
        var unknown = PostResult.of(Outcome.UNKNOWN);
        var answer = ledger.post(List.of(entry))
                .thenApply(results -> results.get(0))
                .toCompletableFuture()
                .completeOnTimeout(unknown, PATIENCE_SECONDS, TimeUnit.SECONDS);
        return number == 1 ? answer : answer.exceptionally(refused -> unknown);
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
