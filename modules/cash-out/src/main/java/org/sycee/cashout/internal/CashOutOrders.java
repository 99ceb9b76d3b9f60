package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sycee.cashout.CashOut;
import org.sycee.cashout.CashOutError;
import org.sycee.kernel.SyceeException;
import org.sycee.orders.Orders;
import org.sycee.orders.OrdersError;
import org.sycee.partners.PartnersError;

/** The orders that pay out: each recorded cash-out has exactly one, even if a server dies before placing it. */
@ApplicationScoped
class CashOutOrders {

    private final Orders orders;
    private final CashOutRecords records;

    @Inject
    CashOutOrders(Orders orders, CashOutRecords records) {
        this.orders = orders;
        this.records = records;
    }

    /** The cash-out as it stands now. */
    CashOut shown(RecordedCashOut cashOut) {
        var order = orders.find(cashOut.id()).orElseGet(() -> orders.place(cashOut.order()));
        if (!cashOut.isPlaced()) {
            records.placed(cashOut.id());
        }
        return new CashOut(cashOut.target().face(), order);
    }

    /**
     * The cash-out as it stands now, if it ever got so far that money was set aside, or may still get there.
     *
     * @throws SyceeException if the hold was refused, for good
     */
    CashOut held(RecordedCashOut cashOut) {
        var shown = shown(cashOut);
        shown.order().holdRefusal().ifPresent(CashOutOrders::refuse);
        return shown;
    }

    private static void refuse(String reason) {
        throw switch (reason) {
            case "insufficient-funds" ->
                new SyceeException(
                        CashOutError.INSUFFICIENT_FUNDS, "There is not enough money in the wallet. Nothing was taken.");
            case "over-limit" ->
                new SyceeException(CashOutError.OVER_LIMIT, "This is more than you may pay now. Nothing was taken.");
            case "debt-open" ->
                new SyceeException(
                        CashOutError.DEBT_OPEN,
                        "Meanwhile the bank of a card took back a top-up that was spent already. What is in the wallet "
                                + "stays there: top up, which repays what is owed first, and then cash out.");
            case "daily-budget-spent" ->
                new SyceeException(
                        PartnersError.DAILY_BUDGET_SPENT,
                        "The card company takes no more of this amount today. Nothing was taken; try less, or again"
                                + " tomorrow.");
            case "doubt-budget-spent" ->
                new SyceeException(
                        OrdersError.DOUBT_BUDGET_SPENT,
                        "Nothing new goes out this way at the moment, since earlier cash-outs are still unclear. Nothing was"
                                + " taken; try again later.");
            default ->
                new SyceeException(
                        CashOutError.PAYMENT_REFUSED,
                        "The money could not be set aside: " + reason + ". Nothing was taken.",
                        Map.of("reason", reason));
        };
    }
}
