package org.sycee.partners.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plugin's code once, as when it is loaded or opened, on a thread of its own: what hangs there hangs nothing else.
 *
 * @param threads makes the thread
 * @param patience how long it may take
 */
record OwnThread(ThreadFactory threads, Duration patience) {

    /**
     * What the work makes, seen with the plugin's class loader.
     *
     * @throws IllegalStateException if it fails, or takes too long; with its own message
     */
    <T> T run(ClassLoader loader, Callable<T> work) {
        var task = new FutureTask<T>(() -> ContextLoader.call(loader, work::call));
        threads.newThread(task).start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(reason(e.getCause()), e);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new IllegalStateException("its code did not come back", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("this server is stopping", e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return String.valueOf(cause instanceof IllegalArgumentException ? cause.getMessage() : cause);
    }
}
