package org.sycee.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.rides.internal.FakeOperators.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.orders.OrderState;
import org.sycee.orders.Orders;
import org.sycee.outbox.Event;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.AskForRide;
import org.sycee.rides.Rides;

/** Rides whose rider has no page open. */
class UnwatchedIT {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final RidesRoom room = new RidesRoom();
    private final Looks looks = room.bean(Looks.class);
    private final RideRecords records = room.bean(RideRecords.class);

    @AfterEach
    void close() {
        room.close();
    }

    private List<UUID> unwatched() {
        return records.unwatched(PAUSE, 16);
    }

    private void lookUnasked(UUID ride) {
        looks.lookUnasked(records.find(ride).orElseThrow());
    }

    private void lookBack(UUID ride) {
        looks.lookBack(records.find(ride).orElseThrow());
    }

    private UUID bookedFor(Instant departure) {
        var way = new RideQuery(FakeOperators.MARKET, FakeOperators.STATION, Optional.of(departure), 1);
        var offer = room.rides().quote(new AskForRide(room.mei, way)).offers().get(0);
        return room.book(offer, RidesRoom.newKey()).ride().id();
    }

    @Test
    void aRideAtWhichNobodyLooksIsLookedAtInItsTime() {
        var ride = room.booked();
        assertThat(unwatched()).isEmpty();
        room.pass(PAUSE);
        assertThat(unwatched()).containsExactly(ride);
        room.bean(UnwatchedSweep.class).sweep();
        assertThat(room.operators.waitUntilTracked()).isTrue();
        assertThat(unwatched()).isEmpty();
    }

    @Test
    void whoWaitsLongestComesFirstAndNotAllAtOnce() {
        var first = room.booked();
        room.pass(Duration.ofSeconds(1));
        var second = room.booked();
        room.pass(PAUSE);
        assertThat(unwatched()).containsExactly(first, second);
        assertThat(records.unwatched(PAUSE, 1)).containsExactly(first);
        lookUnasked(first);
        room.pass(PAUSE);
        assertThat(unwatched()).containsExactly(second, first);
    }

    @Test
    void aRideForLaterIsLookedAtSeldomUntilItIsSoon() {
        var ride = bookedFor(room.clock.instant().plus(Duration.ofHours(3)));
        room.pass(PAUSE);
        assertThat(unwatched()).isEmpty();
        room.pass(Duration.ofMinutes(10));
        assertThat(unwatched()).containsExactly(ride);
        lookUnasked(ride);
        room.pass(Duration.ofHours(2));
        lookUnasked(ride);
        room.pass(PAUSE);
        assertThat(unwatched()).containsExactly(ride);
    }

    @Test
    void nobodyIsAskedForEverAboutARideThatWasLost() {
        var ride = room.booked();
        room.pass(Duration.ofHours(7));
        lookUnasked(ride);
        room.pass(PAUSE);
        assertThat(unwatched()).isEmpty();
        room.pass(Duration.ofHours(1));
        assertThat(unwatched()).containsExactly(ride);
        room.pass(Duration.ofDays(3));
        assertThat(unwatched()).isEmpty();
    }

    @Test
    void anOrderInDoubtOrAFareThatWaitsIsAskedForByTheOrderAlone() {
        var ride = room.booked();
        room.orders.move(ride, OrderState.UNKNOWN);
        lookUnasked(ride);
        room.orders.move(ride, OrderState.IN_PROGRESS);
        room.operators.be(RideStatus.State.ARRIVED);
        room.pass(PAUSE);
        lookUnasked(ride);
        room.orders.ask(ride, usd(2_000));
        room.pass(PAUSE);
        lookUnasked(ride);
        assertThat(room.operators.tracked()).hasSize(1);
        assertThat(room.orders.hurried()).isEmpty();
    }

    @Test
    void whoeverLooksWhatIsNewIsToldOnce() {
        var ride = room.booked();
        room.operators.be(RideStatus.State.ARRIVING);
        lookUnasked(ride);
        room.pass(PAUSE);
        room.rides().find(room.mei, ride);
        assertThat(room.heardOf(ride)).containsExactly(Rides.DRIVER_FOUND);
        room.operators.be(RideStatus.State.WAITING);
        room.pass(PAUSE);
        lookUnasked(ride);
        room.pass(PAUSE);
        lookUnasked(ride);
        assertThat(room.heardOf(ride)).containsExactly(Rides.DRIVER_FOUND, Rides.CAR_WAITS);
    }

    @Test
    void theEndOfAnOrderIsFollowedByTheLastWordAndToldOnce() {
        var ride = room.booked();
        room.operators.be(RideStatus.State.CANCELLED);
        room.orders.move(ride, OrderState.RELEASED);
        lookBack(ride);
        lookBack(ride);
        assertThat(room.heardOf(ride)).containsExactly(Rides.ENDED);
        assertThat(room.operators.tracked()).hasSize(1);
        var known = room.rides().find(ride).orElseThrow();
        assertThat(known.seen().map(RideStatus::state)).contains(RideStatus.State.CANCELLED);
        assertThat(known.isCalledOffByRider()).isFalse();
    }

    @Test
    void whoHearsOfTheEndDoesNotWaitForTheOperator() {
        var ride = room.booked();
        room.orders.move(ride, OrderState.SETTLED);
        room.bean(OrderEnded.class).consume(Event.of(Orders.ended(RecordedRide.KIND), ride));
        assertThat(room.operators.waitUntilTracked()).isTrue();
    }

    @Test
    void aPaidRideWhoseOperatorIsSilentIsAskedForAgain() {
        var ride = room.booked();
        room.operators.beSilent(FakeOperators.CITY);
        room.orders.move(ride, OrderState.SETTLED);
        lookBack(ride);
        assertThat(room.heardOf(ride)).isEmpty();
        room.pass(PAUSE);
        assertThat(unwatched()).containsExactly(ride);
    }

    @Test
    void whoCallsARideOffIsRemembered() {
        var ride = room.booked();
        room.operators.onCancel(() -> room.orders.move(ride, OrderState.RELEASED));
        assertThat(room.rides().cancel(room.mei, ride, usd(0)).isCalledOffByRider())
                .isTrue();
        assertThat(room.rides().find(ride).orElseThrow().isCalledOffByRider()).isTrue();
        assertThat(room.rides().find(UUID.randomUUID())).isEmpty();
    }
}
