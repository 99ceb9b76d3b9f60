package org.sycee.partnersimulator.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.money.Money;

/**
 * A ride.
 *
 * <p>It is born SEARCHING. A driver takes it, and it goes on to ARRIVED; or nobody does, and it is NO_DRIVER; or it is
 * CANCELLED before the rider is in the car. Its fare is taken when it has ARRIVED if the rider agreed to as much, else
 * when the rider says how much; then nothing changes any more.
 *
 * @param key the idempotency key of the request that booked it, which names it to the reseller too
 * @param reference what the operator calls it
 */
record Ride(String key, String reference, Order order, Course course, Standing standing) {

    /** How far it is. */
    enum State {
        SEARCHING,
        ASSIGNED,
        ARRIVING,
        WAITING,
        ON_TRIP,
        ARRIVED,
        CANCELLED,
        NO_DRIVER
    }

    /**
     * What the rider asks for; a key repeated with another offer or maximum is refused.
     *
     * @param maximum the most that may be taken without asking
     * @param rider whom the driver asks for; empty if nobody was named
     */
    record Order(RideOffer offer, Money maximum, String rider, Subscriber subscriber) {

        boolean isSameAs(String offerId, Money otherMaximum) {
            return offer.id().equals(offerId) && maximum.equals(otherMaximum);
        }
    }

    /** Where to tell it; an empty URL is nowhere. */
    record Subscriber(String successUri, String inProgressUri, String failedUri) {}

    /** Where it stands; what was taken is there once all is over, and may be nothing. */
    record Standing(State state, Instant at, @Nullable Money taken) {}

    State state() {
        return standing.state();
    }

    Optional<Money> taken() {
        return Optional.ofNullable(standing.taken());
    }

    /** Whether it may still change. */
    boolean isOpen() {
        return standing.taken() == null;
    }

    /** Whether the rider is asked to agree to a fare that is too high. */
    boolean isAsking() {
        return state() == State.ARRIVED && isOpen();
    }

    /** The step that comes by itself. */
    Optional<State> next() {
        return switch (state()) {
            case SEARCHING -> Optional.of(course.story() == Story.NO_DRIVER ? State.NO_DRIVER : State.ASSIGNED);
            case ASSIGNED -> Optional.of(State.ARRIVING);
            case ARRIVING -> Optional.of(State.WAITING);
            case WAITING -> Optional.of(State.ON_TRIP);
            case ON_TRIP -> Optional.of(State.ARRIVED);
            case ARRIVED, CANCELLED, NO_DRIVER -> Optional.empty();
        };
    }

    boolean isDue(Instant now) {
        return next().filter(state -> !course.at(state).isAfter(now)).isPresent();
    }

    /** The ride one step on; a fare that was agreed to is taken. */
    Ride advanced() {
        return next().map(state -> at(state, course.at(state))).orElse(this);
    }

    private Ride at(State state, Instant at) {
        return switch (state) {
            case NO_DRIVER -> standing(new Standing(state, at, Tariff.NOTHING));
            case ARRIVED -> standing(new Standing(state, at, agreed(driven().total(), order.maximum())));
            case SEARCHING, ASSIGNED, ARRIVING, WAITING, ON_TRIP, CANCELLED -> standing(new Standing(state, at, null));
        };
    }

    private static @Nullable Money agreed(Money fare, Money maximum) {
        return fare.compareTo(maximum) > 0 ? null : fare;
    }

    /** What calling it off costs now; empty once the rider is in the car. */
    Optional<Money> cancellationFee(Instant now) {
        return switch (state()) {
            case SEARCHING, ASSIGNED, ARRIVING, WAITING ->
                Optional.of(
                        now.isAfter(course.freeUntil()) ? least(Tariff.CANCELLATION, order.maximum()) : Tariff.NOTHING);
            case ON_TRIP, ARRIVED, CANCELLED, NO_DRIVER -> Optional.empty();
        };
    }

    /** The ride called off at a fee, which is taken. */
    Ride cancelled(Money fee, Instant at) {
        if (cancellationFee(at).isEmpty()) {
            throw new IllegalStateException("a ride that is " + state() + " cannot be called off");
        }
        return standing(new Standing(State.CANCELLED, at, fee));
    }

    /** The ride whose rider pays so much of a fare that is too high. */
    Ride paid(Money most, Instant at) {
        return isAsking() ? standing(new Standing(State.ARRIVED, at, least(fare().total(), most))) : this;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What it costs: as planned, until the rider has arrived or it is over; then what is taken, or asked for. */
    Fare fare() {
        return switch (state()) {
            case ARRIVED -> taken().map(this::settled).orElseGet(this::driven);
            case CANCELLED -> new Fare(List.of()).with(Fare.Part.CANCELLATION, taken().orElse(Tariff.NOTHING));
            case NO_DRIVER -> new Fare(List.of());
            case SEARCHING, ASSIGNED, ARRIVING, WAITING, ON_TRIP ->
                order.offer().tariff().fare(order.offer().trip().drive());
        };
    }

    private Fare settled(Money taken) {
        var driven = driven();
        return driven.with(Fare.Part.NOT_AGREED, taken.minus(driven.total()));
    }

    private Fare driven() {
        var fare = order.offer().tariff().fare(course.drive());
        return course.story() == Story.DETOUR ? fare.with(Fare.Part.DETOUR, detour(fare)) : fare;
    }

    /** Brings the fare above the offer's cap. */
    private Money detour(Fare fare) {
        return order.offer().price().cap().plus(Tariff.usd(420)).minus(fare.total());
    }

    /** What is told of it, true or not. */
    Ride asIf(NewsControls.Told told) {
        return switch (told) {
            case PENDING -> standing(new Standing(State.ON_TRIP, standing.at(), null));
            case SUCCEEDED ->
                standing(new Standing(State.ARRIVED, standing.at(), least(driven().total(), order.maximum())));
            case FAILED -> standing(new Standing(State.NO_DRIVER, standing.at(), Tariff.NOTHING));
        };
    }

    private Ride standing(Standing other) {
        return new Ride(key, reference, order, course, other);
    }
}
