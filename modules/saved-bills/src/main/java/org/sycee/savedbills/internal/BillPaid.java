package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.orders.Outcome;
import org.sycee.outbox.Event;
import org.sycee.outbox.EventConsumer;

/** Hears of bills that were paid, by hand or by a mandate: they are due no more. */
@ApplicationScoped
class BillPaid implements EventConsumer {

    private final BillPayments bills;
    private final AccountRecords accounts;
    private final PaymentRecords payments;

    @Inject
    BillPaid(BillPayments bills, AccountRecords accounts, PaymentRecords payments) {
        this.bills = bills;
        this.accounts = accounts;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "savedbills.bill-paid";
    }

    @Override
    public Set<String> types() {
        return Set.of(BillPayments.ENDED);
    }

    @Override
    public void consume(Event event) {
        payments.hurry(event.subject());
        bills.find(event.subject())
                .filter(payment -> payment.order().outcome() == Outcome.SUCCEEDED)
                .filter(payment -> isWhole(payment.quote()))
                .ifPresent(this::forget);
    }

    /** A part leaves the rest due; the next look says how much. */
    private static boolean isWhole(BillQuote quote) {
        return quote.bill().filter(bill -> bill.amount().equals(quote.amount())).isPresent();
    }

    private void forget(BillPayment payment) {
        var quote = payment.quote();
        var digest = AccountRules.digestOf(quote.company().id(), quote.fields());
        accounts.paid(payment.order().payer(), digest, quote.subject().reference());
    }
}
