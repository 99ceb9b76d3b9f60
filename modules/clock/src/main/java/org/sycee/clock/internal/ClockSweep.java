package org.sycee.clock.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Keeps this server at the time that any server was moved to. */
@ApplicationScoped
class ClockSweep {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BEFORE_ALL_OTHERS = 1;

    private final ClockService service;
    private final ManagedScheduledExecutorService executor;
    private final Sweep sweep = new Sweep("reading the clock", this::follow);

    @Inject
    ClockSweep(ClockService service, ManagedScheduledExecutorService executor) {
        this.service = service;
        this.executor = executor;
    }

    /** Before any other sweep, so that nothing of this start happens in the past. */
    void start(@Observes @Priority(BEFORE_ALL_OTHERS) ServerStarted event) {
        service.follow();
        sweep.start(executor, PAUSE, PAUSE);
    }

    private void follow() {
        service.follow();
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }
}
