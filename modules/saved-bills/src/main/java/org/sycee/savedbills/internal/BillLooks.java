package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.QuoteBill;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;

/** Asks what is due; that nothing is, is an answer. */
@ApplicationScoped
class BillLooks {

    private static final Logger LOG = System.getLogger(BillLooks.class.getName());

    /** What a company says of an account that owes nothing now; where the payer chooses the amount it never does. */
    private static final Set<ErrorCode> NOTHING_TO_PAY =
            Set.of(BillPayError.NOTHING_DUE, BillPayError.BILL_ALREADY_PAID, BillPayError.AMOUNT_NEEDED);

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
            return Look.due(bills.quote(question).quote());
        } catch (SyceeException e) {
            if (NOTHING_TO_PAY.contains(e.error())) {
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
