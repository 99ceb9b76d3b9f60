package org.sycee.moneyrequests.internal;

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
import org.sycee.kernel.SyceeException;

/** Carries on the payments that a server recorded and then did not post, because it died or the books were silent. */
@ApplicationScoped
class PayingSweep {

    private static final Logger LOG = System.getLogger(PayingSweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RequestRecords records;
    private final RequestPayments payments;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("money request sweep", this::sweep);

    @Inject
    PayingSweep(RequestRecords records, RequestPayments payments, ManagedScheduledExecutorService timer) {
        this.records = records;
        this.payments = payments;
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
