package org.sycee.savedbills.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sycee.billpay.PaidBill;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.PastBill;
import org.sycee.savedbills.PastBill.LastPayment;

/** Makes bills of payments: the parts of one bill are one; where there is no bill, each payment stands for itself. */
final class PastBills {

    private static final int MOST = 12;

    private PastBills() {}

    /**
     * The last ones, newest first.
     *
     * @param paid newest first
     * @param due what is known to be due
     */
    static List<PastBill> of(List<PaidBill> paid, Optional<KnownBill.Due> due) {
        var bills = new LinkedHashMap<String, PastBill>();
        due.ifPresent(known -> bills.put(known.reference(), dueBill(known)));
        paid.forEach(payment -> bills.merge(nameOf(payment), paidBill(payment), PastBills::together));
        return bills.values().stream()
                .sorted(Comparator.comparing(PastBills::dayOf).reversed())
                .limit(MOST)
                .toList();
    }

    /** A meter has the same reference each time, so what was paid is named by its payment there. */
    private static String nameOf(PaidBill paid) {
        return paid.quote()
                .bill()
                .map(Bill::reference)
                .orElseGet(() -> paid.payment().toString());
    }

    private static PastBill dueBill(KnownBill.Due due) {
        return new PastBill(due.period(), Optional.of(due.dueDate()), due.amount(), true, Optional.empty());
    }

    private static PastBill paidBill(PaidBill paid) {
        var bill = paid.quote().bill();
        return new PastBill(
                bill.flatMap(Bill::period),
                bill.map(Bill::dueDate),
                bill.map(Bill::amount).orElse(paid.quote().amount()),
                false,
                Optional.of(new LastPayment(paid.payment(), paid.at())));
    }

    /** After a part was paid the company wants less; what it wanted at most is what the bill was. */
    private static PastBill together(PastBill newer, PastBill older) {
        return new PastBill(
                newer.period().or(older::period),
                newer.dueDate(),
                greater(newer.amount(), older.amount()),
                newer.isDue(),
                newer.lastPayment().or(older::lastPayment));
    }

    private static Money greater(Money one, Money other) {
        return one.minorUnits() < other.minorUnits() ? other : one;
    }

    private static LocalDate dayOf(PastBill bill) {
        return bill.dueDate().orElseGet(() -> LocalDate.ofInstant(paidAt(bill), ZoneOffset.UTC));
    }

    private static Instant paidAt(PastBill bill) {
        return bill.lastPayment().orElseThrow().at();
    }
}
