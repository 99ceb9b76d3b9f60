package org.sycee.moneyrequests.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.customers.Payees;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.SyceeException;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney.Gift;
import org.sycee.wallets.WalletError;

/** Carries on the payment of a request that the payer has approved; always under the name of its attempt. */
@ApplicationScoped
class RequestPayments {

    private static final String ROUTE = "POST /money-requests/{id}/payment";

    private final RequestRecords records;
    private final PersonPayments payments;
    private final Payees payees;

    @Inject
    RequestPayments(RequestRecords records, PersonPayments payments, Payees payees) {
        this.records = records;
        this.payments = payments;
        this.payees = payees;
    }

    /** Paid, or refused for good and open again; if nobody can say, it stays as it is. */
    MoneyRequestEntity carryOn(MoneyRequestEntity paying) {
        try {
            var sent = send(paying);
            return records.paid(paying.id(), sent.payment().id());
        } catch (SyceeException e) {
            if (isRefusedForGood(e)) {
                records.reopened(paying.id(), paying.attempt());
            }
            throw e;
        }
    }

    private PersonPayments.Placed send(MoneyRequestEntity paying) {
        var payee = payees.of(paying.asking())
                .orElseThrow(() -> new SyceeException(WalletError.PAYEE_UNKNOWN, "Who asked is no longer here."));
        var gift = new Gift(payee.id(), paying.amount(), paying.note());
        var key = new IdempotencyKey(paying.id() + "-" + paying.attempt());
        return payments.sendApproved(gift.intent(paying.payer(), ROUTE, key), gift);
    }

    private static boolean isRefusedForGood(SyceeException e) {
        return e.error() instanceof WalletError;
    }
}
