package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.PaidBill;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Order;
import org.sycee.orders.Orders;
import org.sycee.orders.OrdersError;
import org.sycee.partners.PartnersError;

/** The orders that pay bills: each recorded payment has exactly one, even if a server dies before placing it. */
@ApplicationScoped
class BillOrders {

    private final Orders orders;
    private final BillRecords records;

    @Inject
    BillOrders(Orders orders, BillRecords records) {
        this.orders = orders;
        this.records = records;
    }

    /** The payment as it stands now. */
    BillPayment shown(RecordedPayment payment) {
        var order = orders.find(payment.id()).orElseGet(() -> orders.place(payment.order()));
        remember(payment, order);
        return new BillPayment(payment.quote(), order, payment.orderedBy());
    }

    /**
     * The payment as it stands now, if it ever got so far that money was set aside, or may still get there.
     *
     * @throws SyceeException if the hold was refused, for good
     */
    BillPayment held(RecordedPayment payment) {
        var shown = shown(payment);
        shown.order().holdRefusal().ifPresent(BillOrders::refuse);
        return shown;
    }

    /** Those of these that the company has for certain. */
    List<PaidBill> made(List<PaidBill> payments) {
        var made = orders.succeeded(payments.stream().map(PaidBill::payment).collect(Collectors.toSet()));
        return payments.stream()
                .filter(payment -> made.contains(payment.payment()))
                .toList();
    }

    private void remember(RecordedPayment payment, Order order) {
        if (order.holdRefusal().isPresent()) {
            records.refused(payment.id(), order.holdRefusal().get());
        } else if (!payment.isPlaced()) {
            records.placed(payment.id());
        }
    }

    private static void refuse(String reason) {
        throw switch (reason) {
            case "insufficient-funds" ->
                new SyceeException(BillPayError.INSUFFICIENT_FUNDS, "There is not enough money in the wallet.");
            case "over-limit" -> new SyceeException(BillPayError.OVER_LIMIT, "This is more than you may pay now.");
            case "daily-budget-spent" ->
                new SyceeException(
                        PartnersError.DAILY_BUDGET_SPENT,
                        "The company takes no more payments of this amount today. Nothing was set aside; try a smaller"
                                + " amount, or again tomorrow.");
            case "doubt-budget-spent" ->
                new SyceeException(
                        OrdersError.DOUBT_BUDGET_SPENT,
                        "The company takes no new payments at the moment, since earlier ones are still unclear. Nothing was set"
                                + " aside; try again later.");
            default ->
                new SyceeException(
                        BillPayError.PAYMENT_REFUSED,
                        "The money could not be set aside: " + reason + ".",
                        Map.of("reason", reason));
        };
    }
}
