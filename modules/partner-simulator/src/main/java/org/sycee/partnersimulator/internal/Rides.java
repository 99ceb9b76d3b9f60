package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.Rides.Decision.Refused;
import org.sycee.partnersimulator.internal.Rides.Decision.Taken;

/** The taxi operator's desk: one ride per key, and never more taken than was agreed to. */
record Rides(Books books, Clock clock, RideOffers offers, Pace pace) {

    /** What becomes of a request. */
    sealed interface Decision {

        /** The ride as it is now. */
        record Taken(Ride ride) implements Decision {}

        /** The key is barred: no ride will ever be under it. */
        record Barred() implements Decision {}

        /** Nothing was changed by this request. */
        record Refused(TompError error, String text) implements Decision {}
    }

    /** What a reseller asks for. */
    record Booking(String key, String offer, Money maximum, String rider, Ride.Subscriber subscriber) {}

    Decision book(Booking booking, Optional<Fault> fault) {
        synchronized (books) {
            if (books.isBarred(booking.key())) {
                return new Decision.Barred();
            }
            return books.ride(booking.key())
                    .map(first -> repeated(first, booking))
                    .orElseGet(() -> first(booking, fault));
        }
    }

    private static Decision repeated(Ride first, Booking booking) {
        return first.order().isSameAs(booking.offer(), booking.maximum())
                ? new Taken(first)
                : new Refused(TompError.CONFLICT, "This Idempotency-Key was used for another ride.");
    }

    private Decision first(Booking booking, Optional<Fault> fault) {
        var offer = offers.find(booking.offer());
        if (offer.isEmpty()) {
            return new Refused(TompError.EXPIRED, "This offer has expired, or there was none.");
        }
        if (booking.maximum().compareTo(offer.get().price().most()) < 0) {
            return new Refused(TompError.AMOUNT, "The maximum is less than the ride may cost.");
        }
        return new Taken(written(born(booking, offer.get(), fault)));
    }

    private Ride born(Booking booking, RideOffer offer, Optional<Fault> fault) {
        var now = clock.instant();
        var usual = Course.of(booking.key(), offer.trip(), now, pace.ride());
        var ride = new Ride(
                booking.key(),
                "SC-" + Tokens.random(5).toUpperCase(Locale.ROOT),
                new Ride.Order(offer, booking.maximum(), booking.rider(), booking.subscriber()),
                fault.map(one -> suffering(one, usual, now)).orElse(usual),
                new Ride.Standing(Ride.State.SEARCHING, now, null));
        while (ride.isDue(now)) {
            ride = ride.advanced();
        }
        return ride;
    }

    /** A lie needs an end to be told of at once. */
    private static Course suffering(Fault fault, Course usual, Instant now) {
        if (fault.mode() == Fault.Mode.PENDING_FOR) {
            return usual.lasting(usual.beginsAt(), fault.delay());
        }
        var course = fault.mode().isLie() ? usual.lasting(now, Duration.ZERO) : usual;
        return fault.mode().isRefusal() ? course.in(Story.NO_DRIVER) : course;
    }

    /** The rides that have come a step further since the last time. */
    List<Ride> advance() {
        var moved = new ArrayList<Ride>();
        synchronized (books) {
            var now = clock.instant();
            books.openRides(ride -> ride.isDue(now)).forEach(ride -> moved.add(written(ride.advanced())));
        }
        return moved;
    }

    /** What calling a ride off costs, and until when. */
    record Cancellation(Money fee, Instant validUntil) {}

    /** Empty once it is too late; a key that was never seen can be called off too. */
    Optional<Cancellation> cancellation(String key) {
        var now = clock.instant();
        return books.ride(key)
                .map(ride -> ride.cancellationFee(now).map(fee -> cancellation(ride, fee)))
                .orElseGet(() -> Optional.of(new Cancellation(Tariff.NOTHING, now)));
    }

    private static Cancellation cancellation(Ride ride, Money fee) {
        var course = ride.course();
        return new Cancellation(fee, fee.isZero() ? course.freeUntil() : course.at(Ride.State.ON_TRIP));
    }

    /** Calls a ride off, if that costs no more than the fee; a key that was never seen is barred. */
    Decision cancel(String key, Money fee) {
        synchronized (books) {
            return books.ride(key).map(ride -> cancel(ride, fee)).orElseGet(() -> bar(key));
        }
    }

    private Decision cancel(Ride ride, Money agreed) {
        if (ride.state() == Ride.State.CANCELLED) {
            return new Taken(ride);
        }
        var now = clock.instant();
        return ride.cancellationFee(now)
                .filter(fee -> fee.compareTo(agreed) <= 0)
                .<Decision>map(fee -> new Taken(written(ride.cancelled(fee, now))))
                .orElseGet(() -> new Refused(TompError.AMOUNT, "It costs more to call this ride off, or is too late."));
    }

    private Decision bar(String key) {
        if (!books.isBarred(key)) {
            books.bar(key);
        }
        return new Decision.Barred();
    }

    /** Takes so much of a fare that the rider is asked for; a ride of which nobody is asked stays as it is. */
    Decision pay(String key, Money most) {
        synchronized (books) {
            return books.ride(key)
                    .map(ride -> pay(ride, most))
                    .orElseGet(() -> new Refused(TompError.NOT_FOUND, "No ride has this key."));
        }
    }

    private Decision pay(Ride ride, Money most) {
        if (!ride.isAsking()) {
            return new Taken(ride);
        }
        return most.compareTo(ride.order().maximum()) < 0
                ? new Refused(TompError.AMOUNT, "That is less than was agreed to first.")
                : new Taken(written(ride.paid(most, clock.instant())));
    }

    private Ride written(Ride ride) {
        books.write(ride);
        return ride;
    }
}
