package org.sycee.partners.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.Sweep;

/** Forgets what calls took of days that are long over: after a start, and then every hour. */
@ApplicationScoped
class BudgetSweep {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 1_000;

    private final CallBudgets budgets;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("sweep of daily budgets", this::sweep);

    @Inject
    BudgetSweep(CallBudgets budgets, ManagedScheduledExecutorService timer) {
        this.budgets = budgets;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        sweep.start(timer, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    /** In batches, each a short transaction. */
    void sweep() {
        var forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = budgets.forgetEnded(AT_ONCE);
        }
    }
}
