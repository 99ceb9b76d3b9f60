package org.sycee.cashout;

import java.util.UUID;
import org.sycee.orders.Order;

/**
 * Money on its way from a wallet to a card or bank account, or there.
 *
 * <p>It is born from an approved intent, and lives as the order that pays it out lives: see
 * {@link org.sycee.orders.OrderState}.
 *
 * @param destination where it goes
 * @param order how it goes
 */
public record CashOut(Destination destination, Order order) {

    /** Its name; the order bears the same. */
    public UUID id() {
        return order.id();
    }
}
