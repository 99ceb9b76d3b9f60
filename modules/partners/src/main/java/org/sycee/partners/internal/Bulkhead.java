package org.sycee.partners.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sycee.kernel.Trace;
import org.sycee.partner.spi.NoAnswerException;

/** A few threads for one instance and one purpose, so that what hangs there hangs nothing else. */
final class Bulkhead {

    private static final Logger LOG = System.getLogger(Bulkhead.class.getName());
    private static final int WAITING_PER_THREAD = 4;

    private final ThreadPoolExecutor threads;

    Bulkhead(int size, ThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(size * WAITING_PER_THREAD), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs a plugin's code within the scope, and waits until its deadline at most.
     *
     * @throws NoAnswerException if it does not end well in time; it says whether anything may have been sent
     */
    <T> T call(CallScope scope, Callable<T> work) {
        try {
            return await(scope, work);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (RejectedExecutionException e) {
            throw new NoAnswerException("too many calls wait for this partner", false, e);
        } finally {
            scope.close();
        }
    }

    private <T> T await(CallScope scope, Callable<T> work) throws ExecutionException {
        var running = threads.submit(Trace.carrying(() -> scope.run(work)));
        try {
            return running.get(scope.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw cancelled(scope, running, "no answer before the deadline", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(scope, running, "this server is stopping", e);
        }
    }

    private static NoAnswerException cancelled(
            CallScope scope, java.util.concurrent.Future<?> running, String why, Exception cause) {
        scope.close();
        running.cancel(true);
        return new NoAnswerException(why, scope.isBegun(), cause);
    }

    /** Of all that a plugin can throw, only the host's own exception can tell that nothing was sent. */
    private static NoAnswerException failure(ExecutionException e) {
        if (e.getCause() instanceof NoAnswerException known) {
            return known;
        }
        LOG.log(Level.WARNING, "a plugin failed", e.getCause());
        return new NoAnswerException("the plugin failed", true, e);
    }

    /** Runs the work if a thread is free or soon will be; says whether it took it. */
    boolean offer(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** How much more it would take now. */
    int room() {
        return threads.getQueue().remainingCapacity();
    }

    /** How busy it is now. */
    Load load() {
        return new Load(threads.getActiveCount(), threads.getQueue().size(), threads.getMaximumPoolSize());
    }

    /** Threads at work, calls that wait for one, and how many threads there can be. */
    record Load(int busy, int waiting, int threads) {}

    void stop() {
        threads.shutdownNow();
    }
}
