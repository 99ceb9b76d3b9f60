package org.sycee.savedbills.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.savedbills.PastBill;

/** The wire form of a bill that was paid, or is due; the payment is the one that was made last. */
record PastBillJson(
        Optional<String> period,
        Optional<LocalDate> dueDate,
        MoneyJson amount,
        boolean due,
        Optional<UUID> paymentId,
        Optional<Instant> paidAt) {

    static PastBillJson of(PastBill bill) {
        return new PastBillJson(
                bill.period(),
                bill.dueDate(),
                MoneyJson.of(bill.amount()),
                bill.isDue(),
                bill.lastPayment().map(PastBill.LastPayment::id),
                bill.lastPayment().map(PastBill.LastPayment::at));
    }

    /** Several bills. */
    record ListJson(List<PastBillJson> items) {

        static ListJson of(List<PastBill> bills) {
            return new ListJson(bills.stream().map(PastBillJson::of).toList());
        }
    }
}
