package org.sycee.orders.internal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sycee.kernel.Trace;

/** Lets a request wait for work a little; the work goes on without it, and what fails is taken up by the sweep. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = System.getLogger(Patience.class.getName());

    private final ManagedExecutorService executor;
    private final OrdersSettings settings;

    @Inject
    Patience(ManagedExecutorService executor, OrdersSettings settings) {
        this.executor = executor;
        this.settings = settings;
    }

    /** Returns when the work is done, has failed, or the patience is at its end. */
    void run(Runnable work) {
        try {
            executor.submit(Trace.carrying(work)).get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.DEBUG, "the answer does not wait for the order any longer");
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.log(Level.WARNING, "an order could not be carried on; the sweep will", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
