package org.sycee.payments.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sycee.kernel.Trace;

/** Carries top-ups on in the background; whatever fails here is tried again by the sweep. */
@ApplicationScoped
class PayInWork {

    private static final Logger LOG = System.getLogger(PayInWork.class.getName());
    private static final long PATIENCE_SECONDS = 3;
    private static final int MOST_AT_ONCE = 16;

    /** So that an acquirer that does not answer leaves threads to all others. */
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

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
            var work = begin(payIn, asking);
            if (work.isPresent()) {
                work.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            LOG.log(Level.DEBUG, "still under way payIn=" + payIn);
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "left to the sweep payIn=" + payIn, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many more can be carried on now. */
    int places() {
        return places.availablePermits();
    }

    /** Begins to carry a top-up on, if there is a place; what finds none is left to the sweep. */
    Optional<Future<?>> begin(UUID payIn, Asking asking) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(executor.submit(Trace.carrying(() -> advance(payIn, asking))));
        } catch (RejectedExecutionException e) {
            places.release();
            LOG.log(Level.WARNING, "no thread, left to the sweep payIn=" + payIn, e);
            return Optional.empty();
        }
    }

    private void advance(UUID payIn, Asking asking) {
        try {
            machine.advance(payIn, asking);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not carried on, tried again later payIn=" + payIn, e);
        } finally {
            places.release();
        }
    }
}
