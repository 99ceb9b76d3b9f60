package org.sycee.ledger;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.PostResult.Outcome;

/** One entry that is posted until the books say what became of it; the same ids make every repetition harmless. */
record PatientPosting(Ledger ledger, JournalEntry entry) {

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 10;

    PostResult result() {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var result = answer();
            if (result.outcome() != Outcome.UNKNOWN) {
                return result;
            }
            pause(attempt * PAUSE_MILLIS);
        }
        throw uncertain();
    }

    private PostResult answer() {
        try {
            return ledger.post(List.of(entry))
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(0);
        } catch (TimeoutException e) {
            return PostResult.of(Outcome.UNKNOWN);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SyceeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw uncertain();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw uncertain();
        }
    }

    private static SyceeException uncertain() {
        return new SyceeException(LedgerError.POSTING_UNCERTAIN, "The books do not answer now.");
    }
}
