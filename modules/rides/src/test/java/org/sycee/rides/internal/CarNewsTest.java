package org.sycee.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideStatus.State;
import org.sycee.rides.Rides;

class CarNewsTest {

    private static final String ONE = "KR 4821";
    private static final String OTHER = "KR 7040";

    @Test
    void aDriverIsToldOnceAndThatTheCarIsThereOnce() {
        assertThat(told(
                        at(State.SEARCHING),
                        at(State.ASSIGNED, ONE),
                        at(State.ARRIVING, ONE),
                        at(State.WAITING, ONE),
                        at(State.WAITING, ONE),
                        at(State.ON_TRIP, ONE),
                        at(State.ARRIVED, ONE)))
                .containsExactly(Rides.DRIVER_FOUND, Rides.CAR_WAITS);
    }

    @Test
    void anotherDriverIsToldAgain() {
        assertThat(told(at(State.ARRIVING, ONE), at(State.SEARCHING), at(State.ASSIGNED, OTHER)))
                .containsExactly(Rides.DRIVER_FOUND, Rides.DRIVER_FOUND);
        assertThat(told(at(State.WAITING, ONE), at(State.WAITING, OTHER)))
                .containsExactly(Rides.CAR_WAITS, Rides.CAR_WAITS);
    }

    @Test
    void ofACarThatIsThereAlreadyThatAloneIsTold() {
        assertThat(told(at(State.WAITING, ONE))).containsExactly(Rides.CAR_WAITS);
    }

    @Test
    void whoIsInTheCarOrGetsNoneKnowsIt() {
        for (var state : List.of(State.ON_TRIP, State.ARRIVED, State.CANCELLED, State.NO_DRIVER)) {
            assertThat(told(at(State.SEARCHING), at(state, ONE)))
                    .as("%s", state)
                    .isEmpty();
        }
    }

    private static List<String> told(RideStatus... seen) {
        return IntStream.range(0, seen.length)
                .mapToObj(index ->
                        CarNews.between(index == 0 ? Optional.empty() : Optional.of(seen[index - 1]), seen[index]))
                .flatMap(Optional::stream)
                .toList();
    }

    private static RideStatus at(State state) {
        return at(state, Optional.empty());
    }

    private static RideStatus at(State state, String plate) {
        return at(state, Optional.of(new RideStatus.Car(plate, "Wren Six", LocalText.of("White", "白色"))));
    }

    private static RideStatus at(State state, Optional<RideStatus.Car> car) {
        var known = FakeOperators.status(state);
        return new RideStatus(
                state,
                known.at(),
                known.arrivesAt(),
                known.driver().filter(driver -> car.isPresent()),
                car,
                known.position(),
                known.startCode(),
                known.route(),
                known.fare());
    }
}
