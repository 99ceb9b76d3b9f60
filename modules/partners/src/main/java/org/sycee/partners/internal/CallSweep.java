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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;
import org.sycee.partners.PartnerCalls;

/** Sees to unfinished calls that are due, on each instance's own threads. */
@ApplicationScoped
class CallSweep {

    private static final Logger LOG = System.getLogger(CallSweep.class.getName());
    private static final Duration AFTER_RECOVERY = Duration.ofSeconds(30);

    private final Instances instances;
    private final CallRecords records;
    private final PartnerCalls calls;
    private final PartnersSettings settings;
    private final ManagedScheduledExecutorService executor;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Sweep sweep = new Sweep("sweep of partner calls", this::sweep);

    @Inject
    CallSweep(
            Instances instances,
            CallRecords records,
            PartnerCalls calls,
            PartnersSettings settings,
            ManagedScheduledExecutorService executor) {
        this.instances = instances;
        this.records = records;
        this.calls = calls;
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
                .map(KnownInstance::any)
                .filter(partner -> !partner.circuits().inquiries().isOpen())
                .forEach(this::sweep);
    }

    /** Only hands over: a partner that hangs holds up its own calls alone. */
    private void sweep(ServiceInstance partner) {
        var background = partner.threads().background();
        records.due(partner.name(), background.room()).stream()
                .filter(underWay::add)
                .filter(key -> !background.offer(() -> advance(key)))
                .forEach(underWay::remove);
    }

    private void advance(UUID key) {
        try {
            calls.advance(key);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "call not advanced; the next sweep tries again key=" + key, e);
        } finally {
            underWay.remove(key);
        }
    }
}
