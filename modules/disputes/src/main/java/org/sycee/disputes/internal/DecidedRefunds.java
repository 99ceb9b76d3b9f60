package org.sycee.disputes.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Order;
import org.sycee.orders.Refunds;
import org.sycee.partners.PartnerCall;

/** Has the money given back that was decided on; always under the same intent, so that it comes once. */
@ApplicationScoped
class DecidedRefunds {

    private static final Logger LOG = System.getLogger(DecidedRefunds.class.getName());

    private final RefundingRecords records;
    private final Refunds refunds;

    @Inject
    DecidedRefunds(RefundingRecords records, Refunds refunds) {
        this.records = records;
        this.refunds = refunds;
    }

    /** Paid, or refused for good and open again; if nobody can say yet, it stays as it is. */
    void carryOn(Decided decided) {
        try {
            record(decided, refunds.place(decided.command()).refund());
        } catch (SyceeException e) {
            refused(decided, e);
        }
    }

    private void record(Decided decided, Order refund) {
        switch (refund.outcome()) {
            case SUCCEEDED -> records.paid(decided, refund.id());
            case FAILED ->
                records.failed(
                        decided,
                        noMoney(refund.rejection()
                                .map(PartnerCall.Rejection::text)
                                .orElse("It ended unpaid.")));
            case PROCESSING, AWAITING_PAYER -> records.onItsWay(decided, refund.id());
        }
    }

    private void refused(Decided decided, SyceeException refusal) {
        if (refusal.error().kind().isRetryable()) {
            LOG.log(Level.INFO, () -> "refund waits dispute=" + decided.dispute() + " error=" + refusal.error());
            records.later(decided);
        } else {
            records.failed(decided, noMoney(refusal.sentence()));
        }
    }

    private static String noMoney(String why) {
        return "The refund that was approved did not happen, and no money has moved. " + Brief.of(why);
    }
}
