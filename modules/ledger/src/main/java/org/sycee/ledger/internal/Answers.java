package org.sycee.ledger.internal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.sycee.ledger.PostResult;

/**
 * Gives callers their answers, on other threads than the writer's: what they do next must not hold up the books.
 *
 * <p>One thread gives a whole batch, which costs less than a thread for each. If a caller's continuation stays on it, the
 * next thread that comes gives the rest.
 */
final class Answers {

    private final Executor threads;
    private final Queue<Answer> waiting = new ConcurrentLinkedQueue<>();

    /** All results of a batch, of which the caller's begin somewhere. */
    private record Answer(Submission submission, List<PostResult> results, int from) {

        void give() {
            var to = from + submission.entries().size();
            submission.answer().complete(List.copyOf(results.subList(from, to)));
        }
    }

    Answers(Executor threads) {
        this.threads = threads;
    }

    /** Answers all of a batch, with the results of all their entries. */
    void give(List<Submission> batch, List<PostResult> results) {
        var from = 0;
        for (var submission : batch) {
            waiting.add(new Answer(submission, results, from));
            from += submission.entries().size();
        }
        goOn();
    }

    /** Sends a thread if any answer waits. */
    void goOn() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            threads.execute(this::giveAll);
        } catch (RejectedExecutionException e) {
            giveAll();
        }
    }

    private void giveAll() {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            next.give();
        }
    }
}
