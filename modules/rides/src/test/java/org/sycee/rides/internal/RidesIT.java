package org.sycee.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.rides.internal.FakeOperators.usd;
import static org.sycee.rides.internal.Refusals.assertRefused;
import static org.sycee.rides.internal.RidesRoom.newKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.orders.OrderState;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideTip;
import org.sycee.rides.AskForRide;
import org.sycee.rides.BookRide;
import org.sycee.rides.RideQuote;
import org.sycee.rides.RidesError;

/** Asking for a ride, booking one, and what comes after it. */
class RidesIT {

    private final RidesRoom room = new RidesRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void allOperatorsAreAskedAndTheCheapestComesFirst() {
        var quote = room.quoted();
        assertThat(quote.offers())
                .extracting(offer -> offer.operator().instance())
                .containsExactly(FakeOperators.CITY, FakeOperators.HARBOUR);
        room.operators.beSilent(FakeOperators.CITY);
        assertThat(room.quoted().offers()).hasSize(1);
        room.operators.beSilent(FakeOperators.HARBOUR);
        assertRefused(RidesError.RIDES_UNAVAILABLE, room::quoted);
    }

    @Test
    void aPlaceThatSeveralOperatorsKnowIsFoundOnce() {
        assertThat(room.rides().places("st", "en")).containsExactly(FakeOperators.MARKET, FakeOperators.STATION);
        assertThat(room.rides().places(" ", "en")).isEmpty();
    }

    @Test
    void anyPointIsAskedForAsItWasChosenAndOneThatNobodyServesHasNoOffers() {
        var point = new Place("Point on the map, near City Hospital", new GeoPoint(54.69012, 2.27345));
        var quote = quoteTo(point);
        assertThat(quote.offers()).hasSize(2);
        room.book(quote.offers().get(0), newKey());
        assertThat(((RideBooking) room.orders.placed().get(0).operation()).to()).isEqualTo(point);
        assertThat(quoteTo(new Place("Point on the map, near the North Pole", new GeoPoint(89.9, 2.3)))
                        .offers())
                .isEmpty();
    }

    private RideQuote quoteTo(Place to) {
        var way = new RideQuery(FakeOperators.MARKET, to, Optional.empty(), 1);
        return room.rides().quote(new AskForRide(room.mei, way));
    }

    @Test
    void nobodyLeavesBeforeNowOrInAnotherAge() {
        var now = room.clock.instant();
        assertRefused(RidesError.DEPARTURE_PASSED, () -> quoteAt(now.minusSeconds(1)));
        assertRefused(KernelError.INVALID_REQUEST, () -> quoteAt(Instant.MAX));
        assertThat(quoteAt(now.plus(Duration.ofDays(30))).way().departure()).contains(now.plus(Duration.ofDays(30)));
    }

    private RideQuote quoteAt(Instant departure) {
        var way = new RideQuery(FakeOperators.MARKET, FakeOperators.STATION, Optional.of(departure), 1);
        return room.rides().quote(new AskForRide(room.mei, way));
    }

    @Test
    void anOfferIsBookedAsItWasMade() {
        var offer = room.offered();
        var booked = room.book(offer, newKey());
        assertThat(booked.isReplay()).isFalse();
        assertThat(booked.ride().offer()).isEqualTo(offer);
        assertThat(booked.ride().way()).isEqualTo(RidesRoom.WAY);
        var order = room.orders.placed().get(0);
        assertThat(order.kind()).isEqualTo("RIDE");
        assertThat(order.payee().instance()).isEqualTo(FakeOperators.CITY);
        assertThat(order.operation())
                .isEqualTo(new RideBooking(
                        order.operation().key(),
                        offer.cap(),
                        offer.terms().offer(),
                        FakeOperators.MARKET,
                        FakeOperators.STATION));
    }

    @Test
    void theSameKeyGivesTheSameRideWithoutThePin() {
        var offer = room.offered();
        var key = newKey();
        var first = room.book(offer, key);
        var again = room.rides().book(BookRide.of(room.mei, new IdempotencyKey(key), offer.id(), "000000"));
        assertThat(again.isReplay()).isTrue();
        assertThat(again.ride().id()).isEqualTo(first.ride().id());
        assertThat(room.pins.asked()).isOne();
        assertThat(room.orders.placed()).hasSize(1);
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.book(room.offered(), key));
    }

    @Test
    void aWrongPinDoesNotBurnTheKey() {
        var offer = room.offered();
        var key = newKey();
        assertRefused(
                IdentityError.WRONG_PIN,
                () -> room.rides().book(BookRide.of(room.mei, new IdempotencyKey(key), offer.id(), "000000")));
        assertThat(room.rows("RideEntity")).isZero();
        assertThat(room.book(offer, key).isReplay()).isFalse();
    }

    @Test
    void anOfferIsBookedOnceAndNotByOthers() {
        var offer = room.offered();
        var stranger = BookRide.of(PersonId.next(), new IdempotencyKey(newKey()), offer.id(), FakePins.RIGHT);
        assertRefused(KernelError.NOT_FOUND, () -> room.rides().book(stranger));
        room.book(offer, newKey());
        assertRefused(RidesError.OFFER_USED, () -> room.book(offer, newKey()));
    }

    @Test
    void anExpiredOfferCannotBeBooked() {
        var offer = room.offered();
        room.waitUntil(FakeOperators.VALID_UNTIL);
        assertRefused(RidesError.OFFER_EXPIRED, () -> room.book(offer, newKey()));
    }

    @Test
    void aCompanyThatIsSwitchedOffIsNotBooked() {
        var offer = room.offered();
        room.beSwitchedOff();
        assertRefused(RidesError.SERVICE_DISABLED, () -> room.book(offer, newKey()));
    }

    @Test
    void aRefusedHoldStaysRefusedForItsKeyAndFreesTheOffer() {
        var offer = room.offered();
        var key = newKey();
        room.orders.refuseHolds("insufficient-funds");
        assertRefused(RidesError.INSUFFICIENT_FUNDS, () -> room.book(offer, key));
        assertRefused(RidesError.INSUFFICIENT_FUNDS, () -> room.book(offer, key));
        assertThat(room.rides().mine(room.mei)).isEmpty();
        room.orders.acceptHolds();
        assertThat(room.book(offer, newKey()).isReplay()).isFalse();
    }

    @Test
    void whatAServerRecordedAndDidNotPlaceIsPlacedByTheSweep() {
        var offer = room.offered();
        room.orders.die();
        assertThatThrownBy(() -> room.book(offer, newKey())).hasMessageContaining("dead");
        room.orders.live();
        room.pass(Duration.ofMinutes(1));
        room.bean(PlacementSweep.class).sweep();
        assertThat(room.orders.placed()).hasSize(1);
        room.bean(PlacementSweep.class).sweep();
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aLostAnswerIsFoundByItsKey() {
        var key = newKey();
        var ride = room.book(room.offered(), key).ride().id();
        room.orders.move(ride, OrderState.SETTLED);
        var tipKey = newKey();
        var tip = room.tip(ride, 200, tipKey).order().id();
        var intents = room.bean(RideIntents.class);
        var mei = Actor.person(room.mei);
        assertThat(intents.resourceOf(mei, new IdempotencyKey(key))).contains("/rides/" + ride);
        assertThat(intents.resourceOf(mei, new IdempotencyKey(tipKey))).contains("/orders/" + tip);
        assertThat(intents.resourceOf(Actor.person(PersonId.next()), new IdempotencyKey(key)))
                .isEmpty();
    }

    @Test
    void aForeignRideIsNotThere() {
        var ride = room.booked();
        var stranger = PersonId.next();
        assertThat(room.rides().find(stranger, ride)).isEmpty();
        assertRefused(KernelError.NOT_FOUND, () -> room.rides().cancellation(stranger, ride));
        assertRefused(KernelError.NOT_FOUND, () -> room.rides().cancel(stranger, ride, usd(0)));
        assertRefused(KernelError.NOT_FOUND, () -> room.rides().decline(stranger, ride));
        assertRefused(KernelError.NOT_FOUND, () -> room.rides().agree(stranger, ride, usd(1), FakePins.RIGHT));
        assertRefused(KernelError.NOT_FOUND, () -> room.rides().rate(stranger, ride, 5));
    }

    @Test
    void aTipIsAnOrderOfItsOwnAndGivenOnce() {
        var ride = room.booked();
        assertRefused(RidesError.RIDE_NOT_OVER, () -> room.tip(ride, 200, newKey()));
        room.orders.move(ride, OrderState.SETTLED);
        var key = newKey();
        var first = room.tip(ride, 200, key);
        var again = room.tip(ride, 200, key);
        assertThat(again.isReplay()).isTrue();
        assertThat(again.order().id()).isEqualTo(first.order().id());
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.tip(ride, 300, key));
        var order = room.orders.placed().get(1);
        var booking = room.orders.placed().get(0).operation();
        assertThat(order.kind()).isEqualTo("TIP");
        assertThat(order.operation()).isEqualTo(new RideTip(order.operation().key(), usd(200), booking.key()));
        assertThat(room.rides().find(room.mei, ride).orElseThrow().tips()).hasSize(1);
        assertRefused(KernelError.INVALID_REQUEST, () -> room.tip(ride, 0, newKey()));
    }

    @Test
    void aRideIsRatedWhenItIsOverAndTheLastWordCounts() {
        var ride = room.booked();
        assertRefused(RidesError.RIDE_NOT_OVER, () -> room.rides().rate(room.mei, ride, 5));
        room.orders.move(ride, OrderState.SETTLED);
        room.rides().rate(room.mei, ride, 5);
        room.rides().rate(room.mei, ride, 4);
        assertThat(room.rides().find(room.mei, ride).orElseThrow().stars()).contains(4);
    }

    @Test
    void aFareAboveTheCapIsAgreedToWithThePin() {
        var ride = room.booked();
        room.orders.ask(ride, usd(2_000));
        assertThat(room.rides()
                        .find(room.mei, ride)
                        .orElseThrow()
                        .order()
                        .progress()
                        .fare())
                .isPresent();
        assertRefused(IdentityError.WRONG_PIN, () -> room.rides().agree(room.mei, ride, usd(2_000), "000000"));
        var agreed = room.rides().agree(room.mei, ride, usd(2_000), FakePins.RIGHT);
        assertThat(agreed.order().state()).isEqualTo(OrderState.SETTLED);
    }
}
