package org.sycee.payments.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Carries on what nobody waits for: after a crash, a silence, or a deadline. */
@ApplicationScoped
class PayInSweep {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PayInRecords records;
    private final PayInWork work;
    private final ManagedScheduledExecutorService executor;
    private final Sweep sweep = new Sweep("top-up sweep", this::sweep);

    @Inject
    PayInSweep(PayInRecords records, PayInWork work, ManagedScheduledExecutorService executor) {
        this.records = records;
        this.work = work;
        this.executor = executor;
    }

    /** Late in the start, since the migrations must have run. */
    void start(@Observes @Priority(3000) ServerStarted event) {
        sweep.start(executor, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    void sweep() {
        records.claimDue(work.places()).forEach(id -> work.begin(id, Asking.DUE));
    }
}
