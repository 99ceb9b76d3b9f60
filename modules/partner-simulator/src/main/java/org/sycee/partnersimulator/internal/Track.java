package org.sycee.partnersimulator.internal;

import java.time.Instant;
import java.util.Optional;
import org.sycee.partnersimulator.internal.Ride.State;

/** Where the car of a ride is at a moment, and the way it has gone with the rider. */
record Track(Optional<Point> position, Optional<Way> driven) {

    private static final Track NOWHERE = new Track(Optional.empty(), Optional.empty());

    static Track of(Ride ride, Instant now) {
        var trip = ride.order().offer().trip();
        var approach = Way.between(standAt(ride), trip.from().at());
        return switch (ride.state()) {
            case SEARCHING, CANCELLED, NO_DRIVER -> NOWHERE;
            case ASSIGNED -> comingAlong(approach, 0);
            case ARRIVING -> comingAlong(approach, ride.course().part(State.ARRIVING, State.WAITING, now));
            case WAITING -> comingAlong(approach, 1);
            case ON_TRIP -> driving(trip.way(), ride.course().part(State.ON_TRIP, State.ARRIVED, now));
            case ARRIVED -> driving(trip.way(), 1);
        };
    }

    private static Track comingAlong(Way approach, double part) {
        return new Track(Optional.of(approach.first(part).end()), Optional.empty());
    }

    private static Track driving(Way way, double part) {
        var driven = way.first(part);
        return new Track(Optional.of(driven.end()), Optional.of(driven));
    }

    /** Where the driver stood: some streets from the rider. */
    private static Point standAt(Ride ride) {
        var pickup = ride.order().offer().trip().from().at();
        var north = (Seed.of("north " + ride.key()) % 1_000 - 500) / 100_000.0;
        var east = (Seed.of("east " + ride.key()) % 2_000 - 1_000) / 100_000.0;
        return new Point(pickup.latitude() + north, pickup.longitude() + east);
    }
}
