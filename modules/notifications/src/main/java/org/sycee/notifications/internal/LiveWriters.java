package org.sycee.notifications.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Writes to open pages with a few threads for all of them.
 *
 * <p>A write waits for a browser that takes nothing until the server gives it up, so it must not hold up the looks; and
 * however many such browsers there are, threads are left to others.
 */
@ApplicationScoped
class LiveWriters {

    private static final Logger LOG = System.getLogger(LiveWriters.class.getName());
    private static final int THREADS = 6;

    private final Semaphore free = new Semaphore(THREADS);
    private final ConcurrentLinkedQueue<LiveStream> ready = new ConcurrentLinkedQueue<>();
    private final ManagedExecutorService executor;

    @Inject
    LiveWriters(ManagedExecutorService executor) {
        this.executor = executor;
    }

    /** Has all that waits for this page written soon. */
    void write(LiveStream stream) {
        ready.add(stream);
        begin();
    }

    private void begin() {
        if (free.tryAcquire()) {
            try {
                executor.execute(this::writeAll);
            } catch (RuntimeException e) {
                free.release();
                LOG.log(Level.DEBUG, "no thread to write now; the next look will try again", e);
            }
        }
    }

    private void writeAll() {
        try {
            for (var stream = ready.poll(); stream != null; stream = ready.poll()) {
                writeSafely(stream);
            }
        } finally {
            free.release();
        }
    }

    /** One broken page must not keep the others from their events. */
    private static void writeSafely(LiveStream stream) {
        try {
            stream.write();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "stream dropped person=" + stream.person(), e);
            stream.close();
        }
    }
}
