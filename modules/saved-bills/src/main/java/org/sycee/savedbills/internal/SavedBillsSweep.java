package org.sycee.savedbills.internal;

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
import org.sycee.savedbills.SavedAccount;

/** Looks at the accounts and carries on the payments whose time has come; any number of servers may sweep. */
@ApplicationScoped
class SavedBillsSweep {

    private static final Logger LOG = System.getLogger(SavedBillsSweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Few: each may wait for a partner, and the claim of the last must not lapse before its turn comes. */
    private static final int BATCH = 4;

    private final AccountRecords accounts;
    private final PaymentRecords payments;
    private final BillLooks looks;
    private final MandatePaying paying;
    private final ManagedScheduledExecutorService timer;
    private final Sweep sweep = new Sweep("saved bills sweep", this::sweep);

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
        sweep.start(timer, PAUSE, PAUSE);
    }

    @PreDestroy
    void stop() {
        sweep.stop();
    }

    /** Payments first: they have an hour, a look has a day. */
    void sweep() {
        safely(() -> payments.claimDue(BATCH).forEach(turn -> safely(() -> paying.carryOn(turn))));
        safely(() -> accounts.claimDue(BATCH).forEach(account -> safely(() -> look(account))));
    }

    private void look(SavedAccount account) {
        accounts.looked(account.id(), looks.askPatiently(SavedAccountService.questionOf(account)));
    }

    /** One failure is not the next one's. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "saved bills sweep failed", e);
        }
    }
}
