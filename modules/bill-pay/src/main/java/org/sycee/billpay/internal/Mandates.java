package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.sycee.billpay.Approval;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PayBill;
import org.sycee.billpay.StandingMandates;
import org.sycee.kernel.SyceeException;

/** Asks those who keep mandates whether one covers a payment; without any of them, none does. */
@ApplicationScoped
class Mandates {

    private final Instance<StandingMandates> keepers;

    @Inject
    Mandates(Instance<StandingMandates> keepers) {
        this.keepers = keepers;
    }

    /**
     * Returns if the payment is approved by a PIN, which was asked before, or by a mandate that covers it.
     *
     * @throws SyceeException {@link BillPayError#NOT_COVERED}
     */
    void mustCover(PayBill command, BillQuote quote) {
        if (command.approval() instanceof Approval.Mandate mandate && !isCovered(mandate, command, quote)) {
            throw new SyceeException(
                    BillPayError.NOT_COVERED, "The mandate " + mandate.id() + " does not cover this payment.");
        }
    }

    private boolean isCovered(Approval.Mandate mandate, PayBill command, BillQuote quote) {
        return keepers.stream().anyMatch(keeper -> keeper.covers(mandate.id(), command.person(), quote));
    }
}
