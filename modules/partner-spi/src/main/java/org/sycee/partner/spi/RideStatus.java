package org.sycee.partner.spi;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sycee.money.Money;

/**
 * Where a ride is. For riders to look at; what it means for the money is said by the booking's own result alone.
 *
 * @param state how far it is
 * @param at when this was so
 * @param arrivesAt when the car is expected at the pick-up, or after it at the destination
 * @param driver who drives, once assigned
 * @param car what is driven, once assigned
 * @param position where the car is
 * @param startCode what the rider tells the driver before the ride starts
 * @param route the way that was driven so far, oldest point first
 * @param fare the fare's lines, once known; their sum is the fare
 */
@Incubating(until = "1.2")
public record RideStatus(
        State state,
        Instant at,
        Optional<Instant> arrivesAt,
        Optional<Driver> driver,
        Optional<Car> car,
        Optional<GeoPoint> position,
        Optional<String> startCode,
        List<GeoPoint> route,
        List<FareLine> fare) {

    /** How far a ride can be. */
    public enum State {
        /** No driver has taken it yet. */
        SEARCHING,
        /** A driver has taken it, and is not on the way yet. */
        ASSIGNED,
        /** The car is on the way to the pick-up. */
        ARRIVING,
        /** The car waits at the pick-up. */
        WAITING,
        /** The rider is in the car. */
        ON_TRIP,
        /** The rider is where the rider wanted to be. */
        ARRIVED,
        /** It was called off, by either side. */
        CANCELLED,
        /** Nobody took it. */
        NO_DRIVER
    }

    /**
     * Who drives.
     *
     * @param name a first name
     * @param photo a picture
     * @param ratingPercent the riders' opinion: 480 is 4.8 of 5
     * @param phone a number that leads to the driver and shows neither side's own
     */
    public record Driver(String name, Optional<URI> photo, int ratingPercent, Optional<String> phone) {}

    /**
     * What is driven.
     *
     * @param plate as it stands on the car
     * @param model such as {@code Toyota Prius}
     * @param colour in words
     */
    public record Car(String plate, String model, LocalText colour) {}

    /** A part of the fare, such as the distance or the waiting. */
    public record FareLine(LocalText label, Money amount) {}
}
