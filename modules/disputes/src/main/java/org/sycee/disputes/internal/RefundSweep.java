package org.sycee.disputes.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Carries on the refunds that were decided on and have not ended; any number of servers may sweep. */
@ApplicationScoped
class RefundSweep {

    private static final Logger LOG = System.getLogger(RefundSweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Few: each may wait for a partner. */
    private static final int BATCH = 4;

    private final RefundingRecords records;
    private final DecidedRefunds refunds;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("dispute refund sweep", this::sweep);

    @Inject
    RefundSweep(RefundingRecords records, DecidedRefunds refunds, ManagedScheduledExecutorService timer) {
        this.records = records;
        this.refunds = refunds;
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
        records.due(BATCH).forEach(this::carryOn);
    }

    /** One failure is not the next one's: it rests, and the others have their turn. */
    private void carryOn(Decided decided) {
        try {
            refunds.carryOn(decided);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the refund of dispute " + decided.dispute() + " failed, will be repeated", e);
            records.later(decided);
        }
    }
}
