package org.sycee.rides;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.orders.Order;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;

/**
 * A ride that is booked, is under way, or was.
 *
 * <p>It is born from an offer and an approved intent, and its money lives as its order lives: see
 * {@link org.sycee.orders.OrderState}. Where the car is, is what its operator said last.
 *
 * @param offer what was booked
 * @param way from where to where
 * @param order how its money stands
 * @param seen where it was when it was looked at last; empty before the operator was asked
 * @param isCalledOffByRider whether the rider wanted it to be called off, whatever became of that
 * @param stars what the rider thinks of it, 1 to 5, if the rider said so
 * @param tips what the driver was given on top, oldest first; each is an order of its own
 */
public record Ride(
        OfferedRide offer,
        RideQuery way,
        Order order,
        Optional<RideStatus> seen,
        boolean isCalledOffByRider,
        Optional<Integer> stars,
        List<Order> tips) {

    /** Its name; the order bears the same. */
    public UUID id() {
        return order.id();
    }
}
