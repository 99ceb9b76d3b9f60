package org.sycee.partners.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;
import org.sycee.partners.PartnerCalls;

/** Sees to calls that are due or contradicted, on each instance's own threads. */
@ApplicationScoped
class CallSweep {

    private static final Logger LOG = System.getLogger(CallSweep.class.getName());
    private static final Duration AFTER_RECOVERY = Duration.ofSeconds(30);

    private final Instances instances;
    private final CallRecords records;
    private final ContradictionRecords contradictions;
    private final PartnerCalls calls;
    private final CallWork work;
    private final PartnersSettings settings;
    private final ManagedScheduledExecutorService executor;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Sweep sweep = new Sweep("sweep of partner calls", this::sweep);

    @Inject
    CallSweep(
            Instances instances,
            CallRecords records,
            ContradictionRecords contradictions,
            PartnerCalls calls,
            CallWork work,
            PartnersSettings settings,
            ManagedScheduledExecutorService executor) {
        this.instances = instances;
        this.records = records;
        this.contradictions = contradictions;
        this.calls = calls;
        this.work = work;
        this.settings = settings;
        this.executor = executor;
    }

    /** Late in the start, when the instances are open. What this server left behind at its end is free again first. */
    void start(@Observes @Priority(3000) ServerStarted event) {
        var reclaimed = records.reclaim(settings.serverId());
        LOG.log(Level.INFO, "calls reclaimed after a restart count={0}", reclaimed);
        var pause = settings.sweepInterval();
        sweep.start(executor, pause, pause);
    }

    /** What waits for the partner is asked soon, but not all of it at once. */
    void bringForward(@Observes PartnerRecovered event) {
        try {
            var forward = records.bringForward(event.instance(), AFTER_RECOVERY);
            LOG.log(Level.INFO, "partner answers again instance={0} brought forward={1}", event.instance(), forward);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "calls not brought forward; they are asked at their time", e);
        }
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    private void sweep() {
        instances.open().stream()
                .filter(known -> known.services().values().stream()
                        .anyMatch(version -> !version.circuits().inquiries().isOpen()))
                .forEach(this::sweep);
    }

    /** Only hands over: a partner that hangs holds up its own calls alone. */
    private void sweep(KnownInstance known) {
        var background = known.any().threads().background();
        handOver(background, records.due(known.name(), background.room()), calls::advance);
        var unasked = contradictions.unasked(known.name(), background.room());
        handOver(background, unasked, key -> confirm(key, known));
    }

    private void confirm(UUID key, KnownInstance known) {
        var circuit = records.version(known.name(), key)
                .map(known::serving)
                .orElseGet(known::any)
                .circuits()
                .inquiries();
        if (circuit.admits() && !work.confirm(key, known)) {
            circuit.dismiss();
        }
    }

    private void handOver(Bulkhead background, List<UUID> keys, Consumer<UUID> step) {
        keys.stream()
                .filter(underWay::add)
                .filter(key -> !background.offer(() -> run(key, step)))
                .forEach(underWay::remove);
    }

    private void run(UUID key, Consumer<UUID> step) {
        try {
            step.accept(key);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "call not advanced; the next sweep tries again key=" + key, e);
        } finally {
            underWay.remove(key);
        }
    }
}
