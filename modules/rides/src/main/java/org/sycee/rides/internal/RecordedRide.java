package org.sycee.rides.internal;

import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.OfferedRide;

/**
 * What this room knows of a ride by itself.
 *
 * @param id of the ride and its order
 * @param person who rides and pays
 * @param offer what was booked
 * @param way from where to where
 * @param callKey the partner's idempotency key, by which it is asked too
 * @param isPlaced whether the order is known to be there
 * @param seen where it was when it was looked at last
 * @param isCalledOffByRider whether the rider wanted it to be called off
 * @param hasEnded whether nothing more will be said of it
 * @param stars what the rider thinks of it
 */
record RecordedRide(
        UUID id,
        PersonId person,
        OfferedRide offer,
        RideQuery way,
        UUID callKey,
        boolean isPlaced,
        Optional<RideStatus> seen,
        boolean isCalledOffByRider,
        boolean hasEnded,
        Optional<Integer> stars)
        implements Recorded {

    static final String KIND = "RIDE";

    @Override
    public PlaceOrder order() {
        var operator = offer.operator();
        return new PlaceOrder(
                id,
                person,
                KIND,
                new PlaceOrder.Payee(operator.instance(), operator.name()),
                new RideBooking(callKey, offer.cap(), offer.terms().offer(), way.from(), way.to()),
                Money.zero(offer.cap().currency()),
                way.departure());
    }
}
