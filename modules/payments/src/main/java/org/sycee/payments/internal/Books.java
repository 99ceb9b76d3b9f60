package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.LedgerError;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.payments.PaymentError;

/** Posts to the ledger and waits for a certain answer, asking again with the same ids. */
@ApplicationScoped
class Books {

    private static final Logger LOG = System.getLogger(Books.class.getName());
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 10;

    private final Ledger ledger;

    @Inject
    Books(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Posts an entry that may be refused.
     *
     * @throws SyceeException {@link LedgerError#LEDGER_UNAVAILABLE} if no certain answer came; the entry may be posted
     */
    PostResult post(JournalEntry entry) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var result = answer(ledger.post(List.of(entry)));
            if (result.outcome() != Outcome.UNKNOWN) {
                return result;
            }
            pause(attempt * PAUSE_MILLIS);
        }
        throw unavailable();
    }

    /** Posts an entry that the books must accept: what came before it guarantees that it fits. */
    void mustPost(JournalEntry entry) {
        var result = post(entry);
        if (!result.isInTheBooks()) {
            var text = "reference=%s transfer=%s result=%s"
                    .formatted(entry.reference(), entry.transfers().get(0).id(), result);
            LOG.log(Level.ERROR, "the books refuse a promised entry " + text);
            throw new SyceeException(PaymentError.BOOKS_DISAGREE, "The books refuse a promised entry: " + text);
        }
    }

    private static PostResult answer(CompletionStage<List<PostResult>> stage) {
        try {
            return stage.toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(0);
        } catch (TimeoutException e) {
            return PostResult.of(Outcome.UNKNOWN);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SyceeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static SyceeException unavailable() {
        return new SyceeException(LedgerError.LEDGER_UNAVAILABLE, "The books do not answer now.");
    }
}
