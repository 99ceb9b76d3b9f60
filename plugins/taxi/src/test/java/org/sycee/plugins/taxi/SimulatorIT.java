package org.sycee.plugins.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideStatus.State;
import org.sycee.partner.spi.RideTip;
import org.sycee.partner.tck.CallbackInbox;
import org.sycee.partner.tck.LoopbackHttp;
import org.sycee.partner.tck.PluginArchive;
import org.sycee.partner.tck.SimulatorProcess;
import org.sycee.partner.tck.TestInstance;

/** The built archive against the simulator in a process of its own, whose books are the judge. */
class SimulatorIT {

    @TempDir
    static Path folder;

    private static CallbackInbox inbox;
    private static SimulatorProcess simulator;
    private static RideProvider taxi;

    @BeforeAll
    static void start() {
        inbox = CallbackInbox.open();
        simulator = SimulatorProcess.start(folder, inbox.base());
        var archive = PluginArchive.load(folder);
        var http = new LoopbackHttp(simulator.at("/tomp"), archive.manifest().getProperty("sycee.http.allow"));
        var settings = Map.of("apiKey", "sandbox-taxi-key");
        taxi = (RideProvider) archive.plugin().open(new TestInstance(settings, new SpecifiedHttp(http), inbox.base()));
    }

    @AfterAll
    static void stop() {
        simulator.close();
        inbox.close();
    }

    private static Place place(String text) {
        return taxi.places(text, "en").get(0);
    }

    private static RideOffer offer(String to) {
        return taxi.offers(new RideQuery(place("Central Station"), place(to), Optional.empty(), 1))
                .get(0);
    }

    private static RideBooking booking(String to) {
        var offer = offer(to);
        return new RideBooking(
                UUID.randomUUID(), offer.fare().cap(), offer.offer(), place("Central Station"), place(to));
    }

    private static CallResult ended(RideBooking booking) {
        var result = taxi.inquire(booking);
        for (var left = 200; left > 0 && result.kind() == Kind.IN_PROGRESS; left--) {
            SimulatorProcess.pause();
            result = taxi.inquire(booking);
        }
        return result;
    }

    private static long taken(RideBooking booking) {
        var amount = simulator.books(booking.key()).get(0).get("amount");
        return Long.parseLong(amount.text("amount").orElseThrow());
    }

    @Test
    void anOfferSaysWhatTheRideWillBe() {
        var offer = offer("Mill Road");
        assertThat(offer.rideClass().code()).isEqualTo("standard");
        assertThat(offer.rideClass().name().texts()).containsEntry("zh-CN", "标准车");
        assertThat(offer.rideClass().seats()).isEqualTo(4);
        assertThat(offer.trip().metres()).isPositive();
        assertThat(offer.trip().pickupIn()).isPositive();
        assertThat(offer.trip().duration()).isPositive();
        assertThat(offer.fare().surgePercent()).isGreaterThanOrEqualTo(100);
        assertThat(taxi.offers(new RideQuery(place("Mill Road"), place("Ferry Lane"), Optional.empty(), 6)))
                .singleElement()
                .satisfies(van -> assertThat(van.rideClass().code()).isEqualTo("van"));
    }

    @Test
    void aRideIsTrackedFromTheSearchToItsFare() {
        simulator.pace(3_000);
        var booking = booking("Mill Road");
        taxi.book(booking);
        simulator.pace(400);
        Set<State> seen = EnumSet.noneOf(State.class);
        var status = taxi.track(booking);
        while (seen.add(status.state()) || status.state() != State.ARRIVED) {
            assertMakesSense(status, booking);
            SimulatorProcess.pause();
            status = taxi.track(booking);
        }
        assertThat(seen).contains(State.SEARCHING, State.ARRIVING, State.WAITING, State.ON_TRIP, State.ARRIVED);
        var fare = status.fare().stream().map(RideStatus.FareLine::amount).reduce(Money.of(0, "USD"), Money::plus);
        assertThat(ended(booking).amount()).contains(fare);
        assertThat(taken(booking)).isEqualTo(fare.minorUnits());
    }

    private static void assertMakesSense(RideStatus status, RideBooking booking) {
        var isDriven = status.state() != State.SEARCHING;
        assertThat(status.driver().isPresent()).isEqualTo(isDriven);
        assertThat(status.car().isPresent()).isEqualTo(isDriven);
        assertThat(status.startCode().isPresent()).isEqualTo(isDriven);
        assertThat(status.position().isPresent()).isEqualTo(isDriven);
        assertThat(status.fare().isEmpty()).isEqualTo(status.state() != State.ARRIVED);
        if (status.state() == State.WAITING) {
            assertThat(status.position()).contains(booking.from().point());
        }
        if (status.state() == State.ARRIVED) {
            assertThat(status.route().get(0)).isEqualTo(booking.from().point());
            assertThat(status.position()).contains(booking.to().point());
        }
    }

    @Test
    void aFareAboveTheCapIsPaidIfTheRiderAgrees() {
        var booking = booking("Roadworks Road");
        taxi.book(booking);
        var asked = ended(booking);
        assertThat(asked.kind()).isEqualTo(Kind.AWAITING_PAYER);
        var fare = asked.amount().orElseThrow();
        assertThat(fare).isGreaterThan(booking.amount());
        var raised = new RideBooking(booking.key(), fare, booking.offer(), booking.from(), booking.to());
        assertThat(taxi.agreeOnFare(raised).amount()).contains(fare);
        assertThat(taxi.agreeOnFare(raised).amount()).contains(fare);
        assertThat(taken(booking)).isEqualTo(fare.minorUnits());
    }

    @Test
    void whoDoesNotAgreePaysTheCap() {
        var booking = booking("Roadworks Road");
        taxi.book(booking);
        ended(booking);
        assertThat(taxi.agreeOnFare(booking).amount()).contains(booking.amount());
        assertThat(taken(booking)).isEqualTo(booking.amount().minorUnits());
    }

    @Test
    void whereNobodyDrivesTheBookingIsRefused() {
        var booking = booking("Lonely Lane");
        taxi.book(booking);
        assertThat(ended(booking).code()).contains("no-driver");
        assertThat(taxi.track(booking).state()).isEqualTo(State.NO_DRIVER);
    }

    @Test
    void aRideIsCalledOffForNothingInTime() {
        simulator.pace(600_000);
        var booking = booking("Mill Road");
        taxi.book(booking);
        simulator.pace(400);
        var terms = taxi.quoteCancellation(booking).orElseThrow();
        assertThat(terms.fee().isZero()).isTrue();
        assertThat(taxi.cancel(booking, terms).code()).contains("ride-cancelled");
        assertThat(taxi.cancel(booking, terms).code()).contains("ride-cancelled");
        assertThat(taxi.quoteCancellation(booking)).isEmpty();
        assertThat(taxi.track(booking).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aDriverIsTippedAfterTheRide() {
        var booking = booking("Mill Road");
        taxi.book(booking);
        ended(booking);
        var tip = new RideTip(UUID.randomUUID(), Money.of(2_50, "USD"), booking.key());
        assertThat(taxi.inquire(tip).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(taxi.tip(tip).amount()).contains(tip.amount());
        assertThat(taxi.inquire(tip).amount()).contains(tip.amount());
        assertThat(simulator.books(tip.key())).hasSize(1);
    }

    @Test
    void whatIsWrongWithABookingIsSaidByACode() {
        var booking = booking("Mill Road");
        var cheap =
                new RideBooking(UUID.randomUUID(), Money.of(1, "USD"), booking.offer(), booking.from(), booking.to());
        assertThat(taxi.book(cheap).code()).contains("maximum-too-low");
        var late = new RideBooking(UUID.randomUUID(), booking.amount(), "gone", booking.from(), booking.to());
        assertThat(taxi.book(late).code()).contains("offer-expired");
        assertThat(simulator.books(late.key())).isEmpty();
    }
}
