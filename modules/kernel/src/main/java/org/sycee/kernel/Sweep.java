package org.sycee.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done again and again, until it is stopped.
 *
 * <p>What a run throws is told of, and the next comes all the same: a periodic task of the JDK that throws is never run again,
 * silently.
 */
public final class Sweep {

    private static final Logger LOG = System.getLogger(Sweep.class.getName());

    private final String name;
    private final Runnable work;
    private @Nullable Future<?> runs;

    /**
     * Describes one; nothing runs yet.
     *
     * @param name what the log calls it
     */
    public Sweep(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Runs it at once, and again each time that so long has passed since the last run ended. */
    public void start(ScheduledExecutorService timer, Duration pause) {
        start(timer, Duration.ZERO, pause);
    }

    /** The same, and the first time not before so long has passed. */
    public void start(ScheduledExecutorService timer, Duration first, Duration pause) {
        runs = timer.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does it now, in this thread, as a run of its own; what it throws is only told of. */
    public void run() {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, name + " failed, will be repeated", e);
        }
    }

    /** Ends it; a run that is under way is interrupted. */
    public void stop() {
        if (runs != null) {
            runs.cancel(true);
        }
    }
}
