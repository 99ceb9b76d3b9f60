package org.sycee.payments.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries top-ups on in the background; whatever fails here is tried again by the sweep. */
@ApplicationScoped
class PayInWork {

    private static final Logger LOG = System.getLogger(PayInWork.class.getName());
    private static final long PATIENCE_SECONDS = 3;

    private final PayInMachine machine;
    private final ManagedExecutorService executor;

    @Inject
    PayInWork(PayInMachine machine, ManagedExecutorService executor) {
        this.machine = machine;
        this.executor = executor;
    }

    /** Carries a top-up on, and waits for that a little while. */
    void carry(UUID payIn, Asking asking) {
        try {
            executor.submit(() -> advance(payIn, asking)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.DEBUG, "still under way payIn=" + payIn);
        } catch (RejectedExecutionException | ExecutionException e) {
            LOG.log(Level.WARNING, "left to the sweep payIn=" + payIn, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries a top-up on without waiting. */
    void start(UUID payIn) {
        executor.execute(() -> advance(payIn, Asking.DUE));
    }

    private void advance(UUID payIn, Asking asking) {
        try {
            machine.advance(payIn, asking);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not carried on, tried again later payIn=" + payIn, e);
        }
    }
}
