package org.sycee.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Memory;
import org.sycee.kernel.ServerStarted;

/** Renews once a second what the rooms remember. If it fails they ask for each thing by itself. */
@ApplicationScoped
class Memories {

    private static final System.Logger LOG = System.getLogger(Memories.class.getName());
    private static final long PERIOD_SECONDS = 1;

    private final Instance<Memory> rooms;
    private final ManagedScheduledExecutorService timer;
    private @Nullable Future<?> renewals;

    @Inject
    Memories(Instance<Memory> rooms, ManagedScheduledExecutorService timer) {
        this.rooms = rooms;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        renewals = timer.scheduleAtFixedRate(this::renewSafely, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (renewals != null) {
            renewals.cancel(true);
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void renewSafely() {
        try {
            rooms.forEach(Memory::renew);
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.ERROR, "what is remembered was not renewed", e);
        }
    }
}
