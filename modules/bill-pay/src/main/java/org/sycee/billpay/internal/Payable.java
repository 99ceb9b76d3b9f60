package org.sycee.billpay.internal;

import java.time.LocalDate;
import org.sycee.billpay.BillQuote;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;

/** What a company would take from a customer now. */
record Payable(BillQuote.Subject subject, AmountRules rules) {

    static Payable of(Bill bill) {
        return new Payable(BillQuote.Subject.of(bill), AmountRules.of(bill));
    }

    /** The whole bill; there must be one. */
    Money whole() {
        return subject.bill().map(Bill::amount).orElseThrow(rules::needed);
    }

    boolean isOverdue(LocalDate today) {
        return subject.bill().filter(bill -> bill.dueDate().isBefore(today)).isPresent();
    }
}
