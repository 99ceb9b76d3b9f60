package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does some things again and again, some times a second. */
final class Ticker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Ticker.class.getName());
    private static final int PERIOD_MILLIS = 50;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final List<Runnable> tasks;

    Ticker(Runnable... tasks) {
        this.tasks = List.of(tasks);
    }

    void start() {
        var unused = scheduler.scheduleWithFixedDelay(this::tick, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        tasks.forEach(Ticker::run);
    }

    /** A scheduler silently forgets work that has thrown once; this must go on. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "tick failed", e);
        }
    }

    @Override
    public void close() {
        scheduler.shutdown();
        try {
            var unused = scheduler.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
