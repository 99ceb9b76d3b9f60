package org.sycee.clock.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ServerStarted;

/** Keeps this server at the time that any server was moved to. */
@ApplicationScoped
class ClockSweep {

    private static final Logger LOG = System.getLogger(ClockSweep.class.getName());
    private static final int BEFORE_ALL_OTHERS = 1;

    private final ClockService service;
    private final ManagedScheduledExecutorService executor;
    private @Nullable Future<?> sweep;

    @Inject
    ClockSweep(ClockService service, ManagedScheduledExecutorService executor) {
        this.service = service;
        this.executor = executor;
    }

    /** Before any other sweep, so that nothing of this start happens in the past. */
    void start(@Observes @Priority(BEFORE_ALL_OTHERS) ServerStarted event) {
        service.follow();
        sweep = executor.scheduleWithFixedDelay(this::followSafely, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void followSafely() {
        try {
            service.follow();
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "the clock could not be read", e);
        }
    }
}
