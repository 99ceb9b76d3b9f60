package org.sycee.ledger.internal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sycee.ledger.PostResult;

/**
 * Gives callers their answers, on other threads than the writer's: what they do next must not hold up the books.
 *
 * <p>One thread gives a whole batch, which costs less than a thread for each. If a caller's continuation stays on it, the
 * next thread that comes gives the rest.
 */
final class Answers {

    private final Executor threads;
    private final Queue<Given> waiting = new ConcurrentLinkedQueue<>();

    /** A batch with all its results, of which each caller is given the next. */
    private static final class Given {

        private final List<Submission> batch;
        private final List<PostResult> results;
        private int next;
        private int from;

        private Given(List<Submission> batch, List<PostResult> results) {
            this.batch = batch;
            this.results = results;
        }

        /** Null if all have been taken. */
        private synchronized @Nullable Runnable take() {
            if (next == batch.size()) {
                return null;
            }
            var submission = batch.get(next);
            var size = submission.entries().size();
            var its = size == 1 ? List.of(results.get(from)) : List.copyOf(results.subList(from, from + size));
            Runnable answer = () -> submission.answer().complete(its);
            // Only now: after an error in between, the next one would be given these results.
            from += size;
            next++;
            return answer;
        }
    }

    Answers(Executor threads) {
        this.threads = threads;
    }

    /** Answers all of a batch, with the results of all their entries. */
    void give(List<Submission> batch, List<PostResult> results) {
        waiting.add(new Given(batch, results));
        goOn();
    }

    /** Sends a thread if any answer waits; if none can be had, this one goes. */
    void goOn() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            threads.execute(this::giveAll);
        } catch (RuntimeException | OutOfMemoryError e) {
            giveAll();
        }
    }

    private void giveAll() {
        for (var given = waiting.peek(); given != null; given = waiting.peek()) {
            for (var answer = given.take(); answer != null; answer = given.take()) {
                answer.run();
            }
            waiting.remove(given);
        }
    }
}
