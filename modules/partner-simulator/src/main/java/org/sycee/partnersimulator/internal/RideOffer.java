package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.time.Instant;
import org.sycee.money.Money;

/** One class of ride that can be booked until it expires; it is pinned to the ride that is booked by it. */
record RideOffer(String id, Tariff tariff, Trip trip, Price price, Instant expiresAt) {

    /**
     * Where it goes.
     *
     * @param pickupIn how long a car needs to be there
     * @param pickupAt when the rider is picked up
     * @param drive as it is planned
     */
    record Trip(Spot from, Spot to, Duration pickupIn, Instant pickupAt, Drive drive) {

        Way way() {
            return Way.between(from.at(), to.at());
        }
    }

    /** What it will cost, and the most that is taken without asking. */
    record Price(Money least, Money likely, Money most, Money cap) {}
}
