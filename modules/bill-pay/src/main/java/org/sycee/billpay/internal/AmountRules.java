package org.sycee.billpay.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sycee.billpay.BillPayError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.Bill;

/** What may be paid of a bill, or without one. */
record AmountRules(AmountRange payable) {

    /** The whole bill, or a part if the company allows it. */
    static AmountRules of(Bill bill) {
        return new AmountRules(new AmountRange(bill.leastPayment().orElse(bill.amount()), bill.amount()));
    }

    /**
     * The amount, if it may be paid.
     *
     * @throws SyceeException if not; no money has moved
     */
    Money check(Money chosen) {
        var least = payable.least();
        var most = payable.most();
        if (!chosen.currency().equals(most.currency())) {
            throw refusal(BillPayError.AMOUNT_NOT_ALLOWED, "The company is paid in " + most.currency() + ".");
        }
        if (!payable.denominations().isEmpty() && !payable.denominations().contains(chosen)) {
            throw refusal(BillPayError.AMOUNT_NOT_ALLOWED, "The company sells " + words(payable.denominations()) + ".");
        }
        if (least.equals(most) && !chosen.equals(most)) {
            throw refusal(BillPayError.AMOUNT_NOT_ALLOWED, "This bill is paid as a whole: " + words(most) + ".");
        }
        if (chosen.compareTo(least) < 0) {
            throw refusal(BillPayError.AMOUNT_TOO_LOW, "The company takes " + words(least) + " or more.");
        }
        if (chosen.compareTo(most) > 0) {
            throw refusal(BillPayError.AMOUNT_TOO_HIGH, "The company takes no more than " + words(most) + ".");
        }
        return chosen;
    }

    /** Says that there must be an amount. */
    SyceeException needed() {
        return refusal(BillPayError.AMOUNT_NEEDED, "There is no bill: choose an amount.");
    }

    private SyceeException refusal(BillPayError error, String text) {
        return new SyceeException(
                error,
                text + " Nothing was taken.",
                Map.of("least", MoneyJson.of(payable.least()), "most", MoneyJson.of(payable.most())));
    }

    private static String words(List<Money> amounts) {
        return amounts.stream().map(AmountRules::words).collect(Collectors.joining(", "));
    }

    static String words(Money amount) {
        return amount.toDecimal() + " " + amount.currency().getCurrencyCode();
    }
}
