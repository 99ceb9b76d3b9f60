package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partners.PartnerCall.State;
import org.sycee.testing.TestDatabase;

/** The deadline of what begins later counts from its begin. */
class LaterRidesIT {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder inAWeek() {
        var home = new Place("1 Quay Street", new GeoPoint(-36.8, 174.7));
        var work = new Place("9 Mill Lane", new GeoPoint(-36.9, 174.8));
        var cap = Money.of(30_00, "USD");
        return new PlaceOrder(
                Ids.next(),
                PersonId.next(),
                "RIDE",
                new PlaceOrder.Payee("city-taxi", "City Taxi"),
                new RideBooking(UUID.randomUUID(), cap, "offer-1", home, work),
                Money.zero(cap.currency()),
                Optional.of(room.clock.instant().plus(A_WEEK)));
    }

    @Test
    void aRideForLaterIsNotInDoubtBeforeItBegins() {
        var ride = inAWeek();
        room.partners.answer(State.IN_PROGRESS);
        room.orders().place(ride);
        room.sweepAfter(A_WEEK.plusHours(11));
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.IN_PROGRESS);
        room.sweepAfter(Duration.ofHours(2));
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.SUSPENDED);
    }
}
