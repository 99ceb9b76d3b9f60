package org.sycee.rides.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Looks for riders who have no page open, who would else not hear of their driver. */
@ApplicationScoped
class UnwatchedSweep {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RideWatch watch;
    private final RidesSettings settings;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("sweep of unwatched rides", this::sweep);

    @Inject
    UnwatchedSweep(RideWatch watch, RidesSettings settings, ManagedScheduledExecutorService timer) {
        this.watch = watch;
        this.settings = settings;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        sweep.start(timer, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    void sweep() {
        watch.lookUnasked(settings.unwatchedPause());
    }
}
