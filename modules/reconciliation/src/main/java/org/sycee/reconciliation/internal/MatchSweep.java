package org.sycee.reconciliation.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ServerStarted;

/** Compares what is due: at once after a start, then every second. */
@ApplicationScoped
class MatchSweep {

    private static final Logger LOG = System.getLogger(MatchSweep.class.getName());
    private static final long PERIOD_MILLIS = 1_000;

    private final Rounds rounds;
    private final Matching matching;
    private final BreakDesk desk;
    private final ManagedScheduledExecutorService timer;
    private @Nullable Future<?> sweep;

    @Inject
    MatchSweep(Rounds rounds, Matching matching, BreakDesk desk, ManagedScheduledExecutorService timer) {
        this.rounds = rounds;
        this.matching = matching;
        this.desk = desk;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        rounds.endFormerTurns();
        sweep = timer.scheduleWithFixedDelay(this::sweepSafely, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    /** Catches all: a periodic task that throws is never run again, silently. */
    private void sweepSafely() {
        try {
            sweep();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "comparison of partners' files failed, will be repeated", e);
        }
    }

    /** Does what is due, one instance after the other. */
    void sweep() {
        desk.finishResolving();
        for (var turn = rounds.claim(); turn.isPresent(); turn = rounds.claim()) {
            runSafely(turn.get());
        }
    }

    /** One that cannot be compared now must not keep the others waiting. */
    private void runSafely(Turn turn) {
        try {
            matching.run(turn);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "partner files not compared, will be repeated instance=" + turn.instance(), e);
            rounds.postpone(turn);
        }
    }
}
