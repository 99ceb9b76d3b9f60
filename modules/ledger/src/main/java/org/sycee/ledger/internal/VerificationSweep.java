package org.sycee.ledger.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Has the whole books verified again and again, but not while everything starts. */
@ApplicationScoped
class VerificationSweep {

    private static final Duration FIRST = Duration.ofHours(1);

    private final Duration every;
    private final ScheduledExecutorService executor;
    private final Sweep sweep;

    @Inject
    VerificationSweep(
            Verifications verifications, CheckpointSettings settings, ManagedScheduledExecutorService executor) {
        this(verifications, settings.verifyEvery(), executor);
    }

    VerificationSweep(Verifications verifications, Duration every, ScheduledExecutorService executor) {
        this.every = every;
        this.executor = executor;
        this.sweep = new Sweep("verification sweep", () -> verifications.start(Actor.SYSTEM));
    }

    void start(@Observes ServerStarted event) {
        if (!every.isZero()) {
            sweep.start(executor, every.compareTo(FIRST) < 0 ? every : FIRST, every);
        }
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }
}
