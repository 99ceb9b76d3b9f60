package org.sycee.moneyrequests.internal;

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
import org.sycee.kernel.SyceeException;

/** Carries on the payments that a server recorded and then did not post, because it died or the books were silent. */
@ApplicationScoped
class PayingSweep {

    private static final Logger LOG = System.getLogger(PayingSweep.class.getName());
    private static final long PERIOD_MILLIS = 1_000;

    private final RequestRecords records;
    private final RequestPayments payments;
    private final ManagedScheduledExecutorService timer;
    private @Nullable Future<?> sweep;

    @Inject
    PayingSweep(RequestRecords records, RequestPayments payments, ManagedScheduledExecutorService timer) {
        this.records = records;
        this.payments = payments;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
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
            LOG.log(Level.ERROR, "money request sweep failed", e);
        }
    }

    void sweep() {
        records.stuck().forEach(this::carryOn);
    }

    private void carryOn(MoneyRequestEntity paying) {
        try {
            payments.carryOn(paying);
        } catch (SyceeException e) {
            LOG.log(Level.INFO, () -> "money request not paid request=" + paying.id() + " error=" + e.error());
        }
    }
}
