package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.time.Instant;
import org.sycee.partnersimulator.internal.Ride.State;

/**
 * How a ride goes, if nobody calls it off. Its steps have the proportions of a real one, in less time.
 *
 * @param beginsAt when a driver is looked for
 * @param lasts how long it takes from there to its end
 * @param pickupIn how long a real car would need to be there
 * @param drive what a real ride would be
 */
record Course(Instant beginsAt, Duration lasts, Duration pickupIn, Drive drive, Story story) {

    static final int LEAST_PERCENT = 95;
    static final int MOST_PERCENT = 110;
    static final Duration LONGEST_WAITING = Duration.ofSeconds(150);

    private static final Duration SEARCH = Duration.ofSeconds(40);
    private static final Duration SETTING_OUT = Duration.ofSeconds(20);
    private static final Duration FREE_CANCELLATION = Duration.ofSeconds(60);

    /** The course of the ride that is booked under a key: the same key, the same course. */
    static Course of(String key, RideOffer.Trip trip, Instant bookedAt, Duration lasts) {
        var beginsAt = trip.pickupAt().minus(trip.pickupIn());
        var percent = LEAST_PERCENT + Seed.of("way " + key) % (MOST_PERCENT - LEAST_PERCENT + 1);
        var waiting = 20 + Seed.of("waiting " + key) % (LONGEST_WAITING.toSeconds() - 20);
        return new Course(
                beginsAt.isBefore(bookedAt) ? bookedAt : beginsAt,
                lasts,
                trip.pickupIn(),
                trip.drive().percent(percent).waiting(Duration.ofSeconds(waiting)),
                City.story(trip.to().at()));
    }

    Course in(Story other) {
        return new Course(beginsAt, lasts, pickupIn, drive, other);
    }

    Course lasting(Instant begin, Duration length) {
        return new Course(begin, length, pickupIn, drive, story);
    }

    /** When a ride comes to this state. */
    Instant at(State state) {
        return beginsAt.plus(inLessTime(before(state)));
    }

    private Duration before(State state) {
        return switch (state) {
            case SEARCHING -> Duration.ZERO;
            case ASSIGNED, NO_DRIVER -> SEARCH;
            case ARRIVING -> SEARCH.plus(SETTING_OUT);
            case WAITING -> pickupIn;
            case ON_TRIP -> pickupIn.plus(drive.waiting());
            case ARRIVED, CANCELLED -> pickupIn.plus(drive.waiting()).plus(drive.driving());
        };
    }

    private Duration inLessTime(Duration real) {
        return Duration.ofMillis(
                real.toMillis() * lasts.toMillis() / before(State.ARRIVED).toMillis());
    }

    /** Until when it can be called off for nothing. */
    Instant freeUntil() {
        return at(State.ASSIGNED).plus(inLessTime(FREE_CANCELLATION));
    }

    /** How much of the way from one state to another is behind: 0 to 1. */
    double part(State from, State to, Instant now) {
        var whole = Duration.between(at(from), at(to)).toMillis();
        var gone = Duration.between(at(from), now).toMillis();
        return whole == 0 ? 1 : Math.min(1, Math.max(0, (double) gone / whole));
    }
}
