package org.sycee.partnersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.money.Money;
import org.sycee.partnersimulator.internal.Ride.State;

class RideTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<State> BEFORE_THE_TRIP =
            EnumSet.of(State.SEARCHING, State.ASSIGNED, State.ARRIVING, State.WAITING);

    /** What comes by itself after each state; after all others nothing does. */
    private static final Map<State, Set<State>> NEXT = Map.of(
            State.SEARCHING, Set.of(State.ASSIGNED, State.NO_DRIVER),
            State.ASSIGNED, Set.of(State.ARRIVING),
            State.ARRIVING, Set.of(State.WAITING),
            State.WAITING, Set.of(State.ON_TRIP),
            State.ON_TRIP, Set.of(State.ARRIVED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(State.values())
                .flatMap(from -> Arrays.stream(State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void onlyTheLegalNextStateComes(State from, State to) {
        var comes = Stream.of(Story.NONE, Story.NO_DRIVER)
                .map(story -> ride(from, story))
                .anyMatch(ride -> ride.advanced().state() == to && ride.next().isPresent());
        assertThat(comes).isEqualTo(NEXT.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @EnumSource
    void itIsCalledOffOnlyBeforeTheRiderIsInTheCar(State from) {
        var ride = ride(from, Story.NONE);
        if (BEFORE_THE_TRIP.contains(from)) {
            assertThat(ride.cancelled(Tariff.NOTHING, NOW).state()).isEqualTo(State.CANCELLED);
        } else {
            assertThatThrownBy(() -> ride.cancelled(Tariff.NOTHING, NOW)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPaidButAFareThatIsAskedFor(State from) {
        var ride = ride(from, Story.NONE);
        assertThat(ride.paid(Tariff.usd(100_000), NOW)).isEqualTo(ride);
    }

    @Test
    void aFareThatIsTooHighIsAskedForAndPaidOnce() {
        var asking = ride(State.ON_TRIP, Story.DETOUR).advanced();
        assertThat(asking.isAsking()).isTrue();
        assertThat(asking.taken()).isEmpty();
        var paid = asking.paid(asking.order().maximum(), NOW);
        assertThat(paid.taken()).contains(asking.order().maximum());
        assertThat(paid.fare().total()).isEqualTo(asking.order().maximum());
        assertThat(paid.paid(Tariff.usd(100_000), NOW)).isEqualTo(paid);
    }

    @Test
    void whateverTheLotTheFareIsInTheOffersRange() {
        for (var lot = 0; lot < 200; lot++) {
            var ride = ride("key-" + lot, State.ON_TRIP, Story.NONE).advanced();
            var price = ride.order().offer().price();
            assertThat(ride.taken().orElseThrow()).isBetween(price.least(), price.most());
            assertThat(price.cap()).isGreaterThanOrEqualTo(price.most());
        }
    }

    @Test
    void theStepsComeOneAfterTheOtherAndFillTheTime() {
        var course = ride(State.SEARCHING, Story.NONE).course();
        var steps = Stream.of(
                        State.SEARCHING, State.ASSIGNED, State.ARRIVING, State.WAITING, State.ON_TRIP, State.ARRIVED)
                .map(course::at)
                .toList();
        assertThat(steps).isSorted().doesNotHaveDuplicates();
        assertThat(steps.get(0)).isEqualTo(NOW);
        assertThat(steps.get(5)).isEqualTo(NOW.plus(HOUR));
        assertThat(course.freeUntil()).isBetween(course.at(State.ASSIGNED), course.at(State.ON_TRIP));
    }

    private static Ride ride(State state, Story story) {
        return ride("key", state, story);
    }

    private static Ride ride(String key, State state, Story story) {
        var offer = offer();
        var course = Course.of(key, offer.trip(), NOW, HOUR).in(story);
        var order = new Ride.Order(offer, offer.price().cap(), "", new Ride.Subscriber("", "", ""));
        return new Ride(key, "SC-1", order, course, new Ride.Standing(state, NOW, taken(state)));
    }

    private static Money taken(State state) {
        return switch (state) {
            case ARRIVED, CANCELLED, NO_DRIVER -> Tariff.NOTHING;
            case SEARCHING, ASSIGNED, ARRIVING, WAITING, ON_TRIP -> null;
        };
    }

    private static RideOffer offer() {
        var clock = java.time.Clock.fixed(NOW, java.time.ZoneOffset.UTC);
        var places = City.places();
        var query = new RideOffers.Query(places.get(0), places.get(1), NOW, 1);
        return new RideOffers(clock, new Demand()).search(query).get(0);
    }
}
