package org.sycee.partners.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.sycee.kernel.Actor;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** The one thread on which instances are opened and closed: so nothing is locked while a plugin's code runs. */
@ApplicationScoped
class InstanceKeeper {

    private final InstanceRounds rounds;
    private final Instances instances;
    private final PartnersSettings settings;
    private final ScheduledExecutorService thread;
    private final Sweep repeated = new Sweep("round of the instances", this::round);

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
        var pause = settings.sweepInterval();
        repeated.start(thread, pause, pause);
    }

    /** Runs what opens or closes instances, and waits for it. */
    void run(Runnable work) {
        try {
            CompletableFuture.runAsync(work, thread).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private void round() {
        rounds.round();
    }

    @PreDestroy
    void stop() {
        repeated.stop();
        thread.shutdownNow();
        instances.all().stream()
                .flatMap(one -> one.services().values().stream())
                .forEach(ServiceInstance::close);
    }
}
