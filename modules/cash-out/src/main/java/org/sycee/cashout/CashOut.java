package org.sycee.cashout;

import java.util.UUID;
import org.sycee.orders.Order;
import org.sycee.payments.PayIn;

/**
 * Money on its way from a wallet to a card, or there.
 *
 * <p>It is born from an approved intent, and lives as the order that pays it out lives: see
 * {@link org.sycee.orders.OrderState}.
 *
 * @param card where it goes
 * @param order how it goes
 */
public record CashOut(PayIn.Card card, Order order) {

    /** Its name; the order bears the same. */
    public UUID id() {
        return order.id();
    }
}
