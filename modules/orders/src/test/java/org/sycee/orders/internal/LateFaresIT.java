package org.sycee.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** A fare above the cap at the deadline, or after it. */
class LateFaresIT {

    private static final Duration THE_DEADLINE = Duration.ofHours(12);
    private static final Money CAP = Money.of(30_00, "USD");
    private static final Money FARE = Money.of(38_00, "USD");

    private final OrdersRoom room = new OrdersRoom(TestDatabase.of("orders"));

    @AfterEach
    void close() {
        room.close();
    }

    private PlaceOrder placed() {
        var home = new Place("1 Quay Street", new GeoPoint(-36.8, 174.7));
        var work = new Place("9 Mill Lane", new GeoPoint(-36.9, 174.8));
        var ride = new PlaceOrder(
                Ids.next(),
                PersonId.next(),
                "RIDE",
                new PlaceOrder.Payee("city-taxi", "City Taxi"),
                new RideBooking(UUID.randomUUID(), CAP, "offer-1", home, work),
                Money.of(0, "USD"));
        room.orders().place(ride);
        return ride;
    }

    private PlaceOrder askedForMoreAtTheDeadlineBy(State partner) {
        room.partners.answer(partner);
        var ride = placed();
        room.partners.askFare(FARE);
        room.sweepAfter(THE_DEADLINE);
        return ride;
    }

    @Test
    void aPartnerThatWorkedUntilThenCanStillBeToldTheAnswer() {
        var ride = askedForMoreAtTheDeadlineBy(State.IN_PROGRESS);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.AWAITING_PAYER);
        assertThat(room.partners.withdrawn()).isEmpty();
    }

    @Test
    void nobodyIsAskedForAPartnerThatWasSilentUntilThen() {
        var ride = askedForMoreAtTheDeadlineBy(State.UNKNOWN);
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.SUSPENDED);
        assertThat(room.payments.effects()).containsExactly("hold", "suspend");
    }

    @Test
    void norWhereTheServerDiedBeforeItKnewOfTheSilence() {
        room.breakage.once("after ask");
        nobodyIsAskedForAPartnerThatWasSilentUntilThen();
    }

    @Test
    void thatThePayerAgreesToNoMoreIsToldHoweverLate() {
        room.partners.askFare(FARE);
        var ride = placed();
        room.partners.askFare(FARE);
        room.partners.take(CAP);
        room.sweepAfter(Duration.ofDays(2));
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.SETTLED);
        assertThat(room.partners.withdrawn()).isEmpty();
        assertThat(room.payments.captured(ride.order())).isEqualTo(CAP);
    }

    @Test
    void anAgreementThatIsNotUnderstoodByTheDeadlineIsWithdrawnBeforeTheLastQuestion() {
        room.partners.askFare(FARE);
        var ride = placed();
        room.orders().agree(ride.payer(), ride.order(), FARE);
        room.clock.advance(Duration.ofDays(2));
        room.breakage.once("after ask");
        room.sweep();
        assertThat(room.stateOf(ride)).isEqualTo(OrderState.IN_PROGRESS);
        assertThat(room.partners.withdrawn()).containsExactly(ride.operation().key());
    }
}
