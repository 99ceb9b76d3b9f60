package org.sycee.ledger.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;

/**
 * The one thread that writes the books of this server.
 *
 * <p>It takes what waits, up to a bound, and posts it, on several {@link Lanes} if it is much; meanwhile the next callers
 * gather. It waits for more only at the {@link Pace} of many. When nothing comes for a while it voids what has expired. It ends when it is closed, after
 * all that waited has been answered.
 */
final class Writer implements Runnable {

    private static final System.Logger LOG = System.getLogger(Writer.class.getName());
    private static final int SWEEP_SECONDS = 1;

    private final Lanes lanes;
    private final Answers answers;
    private final Consumer<BatchPosted> news;
    private final int mostTransfers;
    private final BlockingQueue<Submission> queue;
    private final Pace pace = new Pace();
    private List<Submission> current = List.of();
    private volatile boolean closing;
    private volatile boolean ended;

    Writer(Lanes lanes, Answers answers, Consumer<BatchPosted> news, LedgerSettings settings) {
        this.lanes = lanes;
        this.answers = answers;
        this.news = news;
        this.mostTransfers = settings.batch();
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    /**
     * Lets a submission wait for its turn.
     *
     * @throws SyceeException if it cannot be taken; then it is certain that nothing will be posted
     */
    void submit(Submission submission) {
        if (closing) {
            throw closed();
        }
        if (!queue.offer(submission)) {
            throw new SyceeException(
                    LedgerError.LEDGER_BUSY,
                    "Too many postings wait already; send it again.",
                    Map.of("retryAfterSeconds", 1));
        }
        if (ended && queue.remove(submission)) {
            throw closed();
        }
    }

    private static SyceeException closed() {
        return new SyceeException(LedgerError.LEDGER_UNAVAILABLE, "The books are closing; send it again.");
    }

    /** Ends the thread soon; what waits already is still posted. */
    void close() {
        closing = true;
        queue.offer(Submission.nothing());
    }

    @Override
    public void run() {
        try (lanes) {
            while (!closing || !queue.isEmpty()) {
                takeAndSettle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            ended = true;
            giveUp();
        }
    }

    /** Even an error of the machine ends no more than this; whom it left without an answer, the next time answers. */
    private void takeAndSettle() throws InterruptedException {
        try {
            answerWhoIsLeft();
            take(current);
            answers.goOn();
            settle(current);
            current = List.of();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "books failed", e);
        }
    }

    private void answerWhoIsLeft() {
        var left = current;
        current = new ArrayList<>();
        for (var submission : left) {
            try {
                answerUnknown(submission);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "a caller is left without an answer", e);
            }
        }
    }

    private void take(List<Submission> taken) throws InterruptedException {
        var next = queue.poll(SWEEP_SECONDS, TimeUnit.SECONDS);
        LockSupport.parkNanos(pace.left(queue.size(), System.nanoTime()));
        pace.begin(System.nanoTime());
        var size = 0;
        while (next != null) {
            taken.add(next);
            size += next.size();
            next = size < mostTransfers ? queue.poll() : null;
        }
    }

    private void settle(List<Submission> taken) {
        try {
            var since = taken.isEmpty() ? System.nanoTime() : taken.get(0).arrived();
            var results = lanes.post(Batch.gathered(taken), since);
            if (results.isPresent()) {
                answers.give(taken, results.get());
                Step.ANSWERED.reached();
                tell(taken);
            } else {
                taken.forEach(this::answerUnknown);
            }
        } catch (SQLException | RuntimeException | Error e) {
            settleOneByOne(taken, e);
        }
    }

    /** Whatever one of them breaks must not break its neighbours. */
    private void settleOneByOne(List<Submission> taken, Throwable cause) {
        if (taken.size() > 1) {
            taken.forEach(submission -> settle(List.of(submission)));
        } else {
            LOG.log(System.Logger.Level.ERROR, "books failed", cause);
            taken.forEach(this::answerUnknown);
        }
    }

    private void tell(List<Submission> taken) {
        if (!taken.isEmpty()) {
            news.accept(
                    new BatchPosted(taken.stream().mapToInt(Submission::size).sum()));
        }
    }

    private void answerUnknown(Submission submission) {
        if (submission.opened().isEmpty()) {
            answers.give(List.of(submission), submission.unknown());
        } else {
            var failure = new SyceeException(LedgerError.LEDGER_UNAVAILABLE, "The books do not answer; send it again.");
            submission.answer().completeExceptionally(failure);
        }
    }

    /** Nobody is left without an answer. */
    private void giveUp() {
        var left = new ArrayList<>(current);
        queue.drainTo(left);
        left.forEach(this::answerUnknown);
    }
}
