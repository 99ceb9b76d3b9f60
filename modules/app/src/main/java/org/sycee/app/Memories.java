package org.sycee.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.kernel.Memory;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Renews once a second what the rooms remember. If it fails they ask for each thing by itself. */
@ApplicationScoped
class Memories {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Instance<Memory> rooms;
    private final ManagedScheduledExecutorService timer;
    private final Sweep renewals = new Sweep("renewal of what is remembered", this::renew);

    @Inject
    Memories(Instance<Memory> rooms, ManagedScheduledExecutorService timer) {
        this.rooms = rooms;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        renewals.start(timer, PAUSE, PAUSE);
    }

    @PreDestroy
    void stop() {
        renewals.stop();
    }

    private void renew() {
        rooms.forEach(Memory::renew);
    }
}
