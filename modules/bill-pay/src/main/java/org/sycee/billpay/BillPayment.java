package org.sycee.billpay;

import java.util.UUID;
import org.sycee.kernel.Actor;
import org.sycee.orders.Order;

/**
 * A bill that is being paid, or was.
 *
 * <p>It is born from a quote and an approved intent, and lives as the order that pays it lives: see
 * {@link org.sycee.orders.OrderState}.
 *
 * @param quote what is paid
 * @param order how it goes
 * @param orderedBy the person, or the mandate that paid without being asked
 */
public record BillPayment(BillQuote quote, Order order, Actor orderedBy) {

    /** Its name; the order bears the same. */
    public UUID id() {
        return order.id();
    }
}
