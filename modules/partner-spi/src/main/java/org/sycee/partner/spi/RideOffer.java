package org.sycee.partner.spi;

import java.time.Duration;
import java.time.Instant;
import org.sycee.money.Money;

/**
 * One class of ride that can be booked, until it expires.
 *
 * @param offer the partner's name for it, given back in the booking
 * @param rideClass what is offered
 * @param fare what it will cost
 * @param trip what it will be
 * @param expiresAt until when it can be booked at this fare
 */
@Incubating(until = "1.2")
public record RideOffer(String offer, RideClass rideClass, Fare fare, Trip trip, Instant expiresAt) {

    /**
     * A class of ride.
     *
     * @param code the partner's name for it; letters, digits, dashes, underscores
     * @param name shown to riders
     * @param seats for how many passengers
     */
    public record RideClass(String code, LocalText name, int seats) {}

    /**
     * What a ride will cost; all in one currency.
     *
     * @param from the least it is expected to cost
     * @param to the most it is expected to cost
     * @param cap what is set aside, at least {@code to}; the partner takes more only if the rider agrees
     * @param surgePercent the demand's part in it: 100 is the ordinary fare, 140 is 1.4 times it
     */
    public record Fare(Money from, Money to, Money cap, int surgePercent) {

        /** Refuses a cap below what the ride is expected to cost. */
        public Fare {
            if (from.compareTo(to) > 0 || to.compareTo(cap) > 0) {
                throw new IllegalArgumentException("not in order: " + from + ", " + to + ", " + cap);
            }
        }
    }

    /**
     * What a ride will be.
     *
     * @param pickupIn how long until a car is there
     * @param duration how long it takes from pick-up
     * @param metres how far it goes
     */
    public record Trip(Duration pickupIn, Duration duration, int metres) {}
}
