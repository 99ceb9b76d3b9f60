package org.sycee.rides.internal;

import java.util.Optional;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.Rides;

/** What a rider who does not look is to hear of: who comes, and that the car is there; each once for each car. */
final class CarNews {

    private CarNews() {}

    /** The type of the event in what is known now and was not before; none, if the rider is in the car or it is over. */
    static Optional<String> between(Optional<RideStatus> before, RideStatus now) {
        return switch (now.state()) {
            case ASSIGNED, ARRIVING -> Optional.of(Rides.DRIVER_FOUND).filter(type -> !isSameCar(before, now));
            case WAITING -> Optional.of(Rides.CAR_WAITS).filter(type -> !isSameCar(before, now) || !waits(before));
            case SEARCHING, ON_TRIP, ARRIVED, CANCELLED, NO_DRIVER -> Optional.empty();
        };
    }

    private static boolean isSameCar(Optional<RideStatus> before, RideStatus now) {
        return before.flatMap(CarNews::plate).equals(plate(now));
    }

    private static Optional<String> plate(RideStatus status) {
        return status.car().map(RideStatus.Car::plate);
    }

    private static boolean waits(Optional<RideStatus> before) {
        return before.map(RideStatus::state).equals(Optional.of(RideStatus.State.WAITING));
    }
}
