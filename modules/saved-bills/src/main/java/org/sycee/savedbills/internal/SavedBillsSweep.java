package org.sycee.savedbills.internal;

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
import org.sycee.savedbills.SavedAccount;

/** Looks at the accounts and carries on the payments whose time has come; any number of servers may sweep. */
@ApplicationScoped
class SavedBillsSweep {

    private static final Logger LOG = System.getLogger(SavedBillsSweep.class.getName());
    private static final long PERIOD_MILLIS = 1_000;

    /** Few: each may wait for a partner, and the claim of the last must not lapse before its turn comes. */
    private static final int BATCH = 4;

    private final AccountRecords accounts;
    private final PaymentRecords payments;
    private final BillLooks looks;
    private final MandatePaying paying;
    private final ManagedScheduledExecutorService timer;
    private @Nullable Future<?> sweep;

    @Inject
    SavedBillsSweep(
            AccountRecords accounts,
            PaymentRecords payments,
            BillLooks looks,
            MandatePaying paying,
            ManagedScheduledExecutorService timer) {
        this.accounts = accounts;
        this.payments = payments;
        this.looks = looks;
        this.paying = paying;
        this.timer = timer;
    }

    void start(@Observes ServerStarted event) {
        sweep = timer.scheduleWithFixedDelay(this::sweep, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(true);
        }
    }

    /** Payments first: they have an hour, a look has a day. */
    void sweep() {
        safely(() -> payments.claimDue(BATCH).forEach(turn -> safely(() -> paying.carryOn(turn))));
        safely(() -> accounts.claimDue(BATCH).forEach(account -> safely(() -> look(account))));
    }

    private void look(SavedAccount account) {
        accounts.looked(account.id(), looks.askPatiently(SavedAccountService.questionOf(account)));
    }

    /** Catches all: a periodic task that throws is never run again, silently; and one failure is not the next one's. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "saved bills sweep failed", e);
        }
    }
}
