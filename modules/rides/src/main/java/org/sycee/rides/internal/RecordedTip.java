package org.sycee.rides.internal;

import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.RideTip;

/**
 * What this room knows of a tip by itself.
 *
 * @param id of the tip and its order
 * @param ride whose driver gets it
 * @param amount how much
 * @param callKey the partner's idempotency key
 * @param isPlaced whether the order is known to be there
 */
record RecordedTip(UUID id, RecordedRide ride, Money amount, UUID callKey, boolean isPlaced) implements Recorded {

    static final String KIND = "TIP";

    @Override
    public PlaceOrder order() {
        var operator = ride.offer().operator();
        return new PlaceOrder(
                id,
                ride.person(),
                KIND,
                new PlaceOrder.Payee(operator.instance(), operator.name()),
                new RideTip(callKey, amount, ride.callKey()),
                Money.zero(amount.currency()));
    }
}
