package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.SyceeException;

/** Asks what is due; that nothing is, is an answer. */
@ApplicationScoped
class BillLooks {

    private static final Logger LOG = System.getLogger(BillLooks.class.getName());

    private final BillPayments bills;

    @Inject
    BillLooks(BillPayments bills) {
        this.bills = bills;
    }

    /**
     * What the company says.
     *
     * @throws SyceeException if it was not asked, or did not say
     */
    Look ask(QuoteBill question) {
        try {
            return Look.due(bills.quote(question));
        } catch (SyceeException e) {
            if (e.error() == BillPayError.NOTHING_DUE) {
                return Look.NOTHING_DUE;
            }
            throw e;
        }
    }

    /** What the company says; if it does not, that is an answer too. */
    Look askPatiently(QuoteBill question) {
        try {
            return ask(question);
        } catch (SyceeException e) {
            LOG.log(
                    Level.INFO,
                    () -> "bill not fetched company=" + question.companyId() + " code="
                            + e.error().code());
            return Look.UNANSWERED;
        }
    }
}
