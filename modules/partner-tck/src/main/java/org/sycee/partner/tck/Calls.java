package org.sycee.partner.tck;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a plugin as a host does: on a thread of its own, which it does not wait for longer than a deadline. */
final class Calls {

    /** Longer than any plugin needs: each of its requests is given up after two seconds. */
    private static final Duration DEADLINE = Duration.ofSeconds(6);

    private final ThreadGroup group = new ThreadGroup("plugin");

    /** The plugin did not come back; its thread may still run. */
    static final class OverdueException extends RuntimeException {

        private static final long serialVersionUID = 1;

        OverdueException(Throwable cause) {
            super("the plugin was still busy after " + DEADLINE.toSeconds() + " s", cause);
        }
    }

    /** What the plugin returns; what it throws is thrown here. */
    <T> T within(Callable<T> call) {
        var task = start(call);
        try {
            return task.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new OverdueException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many threads live that the plugin's calls are, or have started. */
    int threads() {
        return group.activeCount();
    }

    <T> FutureTask<T> start(Callable<T> call) {
        var task = new FutureTask<>(call);
        var thread = new Thread(group, task, "plugin");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
