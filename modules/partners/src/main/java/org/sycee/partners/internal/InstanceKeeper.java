package org.sycee.partners.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ServerStarted;

/** The one thread on which instances are opened and closed: so nothing is locked while a plugin's code runs. */
@ApplicationScoped
class InstanceKeeper {

    private static final Logger LOG = System.getLogger(InstanceKeeper.class.getName());

    private final InstanceRounds rounds;
    private final Instances instances;
    private final PartnersSettings settings;
    private final ScheduledExecutorService thread;
    private @Nullable Future<?> repeated;

    @Inject
    InstanceKeeper(
            InstanceRounds rounds, Instances instances, PartnersSettings settings, ManagedThreadFactory threads) {
        this.rounds = rounds;
        this.instances = instances;
        this.settings = settings;
        this.thread = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** Before the sweeps. */
    void start(@Observes @Priority(2000) ServerStarted event) {
        run(() -> rounds.look(Actor.SYSTEM));
        var pause = settings.sweepInterval().toMillis();
        repeated = thread.scheduleWithFixedDelay(this::roundSafely, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Runs what opens or closes instances, and waits for it. */
    void run(Runnable work) {
        try {
            CompletableFuture.runAsync(work, thread).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void roundSafely() {
        try {
            rounds.round();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "round of the instances failed", e);
        }
    }

    @PreDestroy
    void stop() {
        if (repeated != null) {
            repeated.cancel(true);
        }
        thread.shutdownNow();
        instances.all().stream()
                .flatMap(one -> one.services().values().stream())
                .forEach(ServiceInstance::close);
    }
}
