package org.sycee.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.rides.internal.FakeOperators.terms;
import static org.sycee.rides.internal.FakeOperators.usd;
import static org.sycee.rides.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.orders.OrderState;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.Ride;
import org.sycee.rides.RidesError;

/** Where a ride is, and calling it off. */
class LooksIT {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final RidesRoom room = new RidesRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private Ride look(UUID ride) {
        return room.rides().find(room.mei, ride).orElseThrow();
    }

    @Test
    void howeverManyLookTheOperatorIsAskedOnceInTwoSeconds() {
        var ride = room.booked();
        for (var look = 0; look < 5; look++) {
            assertThat(look(ride).seen().map(RideStatus::state)).contains(RideStatus.State.SEARCHING);
        }
        assertThat(room.operators.tracked()).hasSize(1);
        assertThat(room.orders.hurried()).isEmpty();
        room.pass(BETWEEN);
        room.operators.be(RideStatus.State.ON_TRIP);
        assertThat(look(ride).seen()).contains(FakeOperators.status(RideStatus.State.ON_TRIP));
        assertThat(room.operators.tracked()).hasSize(2);
    }

    @Test
    void nobodyIsAskedForAListOrWhenNobodyLooks() {
        room.booked();
        room.pass(Duration.ofMinutes(1));
        assertThat(room.rides().mine(room.mei)).hasSize(1);
        assertThat(room.operators.tracked()).isEmpty();
        assertThat(room.orders.hurried()).isEmpty();
    }

    @Test
    void whoHasAPageOpenLooks() {
        var ride = room.booked();
        var marks = room.bean(RideMarks.class);
        var before = marks.of(List.of(room.mei)).get(room.mei);
        assertThat(before).containsOnlyKeys("/rides/" + ride);
        assertThat(room.operators.waitUntilTracked()).isTrue();
        assertThat(room.bean(RideRecords.class).marks(List.of(room.mei)).get(room.mei))
                .isNotEqualTo(before);
    }

    @Test
    void aSilentOperatorLeavesWhatWasKnown() {
        var ride = room.booked();
        room.operators.be(RideStatus.State.ARRIVING);
        look(ride);
        room.operators.beSilent(FakeOperators.CITY);
        room.pass(BETWEEN);
        assertThat(look(ride).seen().map(RideStatus::state)).contains(RideStatus.State.ARRIVING);
        assertThat(room.operators.tracked()).hasSize(2);
    }

    @Test
    void aRideThatIsOverIsAskedForItsFareAndThenForTheLastWord() {
        var ride = room.booked();
        room.operators.be(RideStatus.State.ARRIVED);
        look(ride);
        room.pass(BETWEEN);
        look(ride);
        assertThat(room.orders.hurried()).containsExactly(ride);
        assertThat(room.operators.tracked()).hasSize(1);
        room.orders.move(ride, OrderState.SETTLED);
        room.pass(BETWEEN);
        look(ride);
        assertThat(room.operators.tracked()).hasSize(2);
        room.pass(BETWEEN);
        look(ride);
        assertThat(room.operators.tracked()).as("nothing more is to be said").hasSize(2);
        assertThat(room.bean(RideMarks.class).of(List.of(room.mei))).isEmpty();
    }

    @Test
    void whoHasJustLookedSeesTheEndAtOnce() {
        var ride = room.booked();
        room.operators.be(RideStatus.State.ARRIVING);
        look(ride);
        room.pass(Duration.ofMillis(1));
        room.operators.be(RideStatus.State.CANCELLED);
        room.orders.end(ride, room.clock.instant());
        room.pass(Duration.ofMillis(1));
        assertThat(look(ride).seen().map(RideStatus::state)).contains(RideStatus.State.CANCELLED);
    }

    @Test
    void aRideIsCalledOffAtTheFeeThatWasShown() {
        var ride = room.booked();
        room.operators.cost(Optional.of(terms(300)));
        assertThat(room.rides().cancellation(room.mei, ride)).isEqualTo(terms(300));
        room.operators.onCancel(() -> room.orders.move(ride, OrderState.SETTLED));
        assertThat(room.rides().cancel(room.mei, ride, usd(300)).order().state())
                .isEqualTo(OrderState.SETTLED);
        assertThat(room.operators.cancelled()).containsExactly(terms(300));
        assertRefused(RidesError.RIDE_OVER, () -> room.rides().cancel(room.mei, ride, usd(300)));
    }

    @Test
    void aFeeThatHasRisenIsToldAndNothingIsDone() {
        var ride = room.booked();
        room.operators.cost(Optional.of(terms(300)));
        var refusal = assertRefused(
                RidesError.CANCELLATION_FEE_CHANGED, () -> room.rides().cancel(room.mei, ride, usd(0)));
        assertThat(refusal.details()).containsKeys("fee", "validUntil");
        assertThat(room.operators.cancelled()).isEmpty();
    }

    @Test
    void aFeeThatRisesWhileTheRideIsCalledOffIsToldToo() {
        var ride = room.booked();
        room.operators.onCancel(() -> room.operators.cost(Optional.of(terms(300))));
        assertRefused(RidesError.CANCELLATION_FEE_CHANGED, () -> room.rides().cancel(room.mei, ride, usd(0)));
    }

    @Test
    void whoIsInTheCarCannotCallItOff() {
        var ride = room.booked();
        room.operators.cost(Optional.empty());
        assertRefused(RidesError.RIDE_OVER, () -> room.rides().cancellation(room.mei, ride));
        assertRefused(RidesError.RIDE_OVER, () -> room.rides().cancel(room.mei, ride, usd(0)));
    }
}
