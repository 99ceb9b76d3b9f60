package org.sycee.reconciliation.internal;

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

/** Compares what is due: at once after a start, then every second. */
@ApplicationScoped
class MatchSweep {

    private static final Logger LOG = System.getLogger(MatchSweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rounds rounds;
    private final Matching matching;
    private final BreakDesk desk;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("comparison of partners' files", this::sweep);

    @Inject
    MatchSweep(Rounds rounds, Matching matching, BreakDesk desk, ManagedScheduledExecutorService timer) {
        this.rounds = rounds;
        this.matching = matching;
        this.desk = desk;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        rounds.endFormerTurns();
        sweep.start(timer, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
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
