package org.sycee.notifications.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideOffer;
import org.sycee.partner.spi.RideQuery;
import org.sycee.partner.spi.RideStatus;
import org.sycee.rides.AskForRide;
import org.sycee.rides.BookRide;
import org.sycee.rides.OfferedRide;
import org.sycee.rides.Ride;
import org.sycee.rides.RideQuote;
import org.sycee.rides.Rides;
import org.sycee.rides.TipDriver;

/** Rides that were seen where the test says. */
final class SeenRides implements Rides {

    private static final Instant AT = Instant.parse("2026-11-23T21:00:00Z");
    private static final Place HERE = new Place("North Market", new GeoPoint(54.70, 2.30));

    private final EndedOrders orders;
    private final Map<UUID, RideStatus> seen = new ConcurrentHashMap<>();
    private final Set<UUID> calledOff = new HashSet<>();

    SeenRides(EndedOrders orders) {
        this.orders = orders;
    }

    /** A ride under way. */
    UUID add(PersonId rider) {
        var id = Ids.next();
        end(id, rider, OrderState.IN_PROGRESS);
        return id;
    }

    /** At a fee of three, if it is paid. */
    void end(UUID ride, PersonId rider, OrderState state) {
        orders.putRide(ride, rider, state, usd(300));
    }

    void callOff(UUID ride) {
        calledOff.add(ride);
    }

    void be(UUID ride, RideStatus.State state, String plate) {
        seen.put(
                ride,
                new RideStatus(
                        state,
                        AT,
                        Optional.empty(),
                        Optional.of(new RideStatus.Driver("Dilnoza", Optional.empty(), 487, Optional.empty())),
                        Optional.of(new RideStatus.Car(plate, "Wren Six", LocalText.of("White", "白色"))),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    @Override
    public Optional<Ride> find(UUID ride) {
        return orders.find(ride)
                .map(order -> new Ride(
                        offer(),
                        new RideQuery(HERE, HERE, Optional.empty(), 1),
                        order,
                        Optional.ofNullable(seen.get(ride)),
                        calledOff.contains(ride),
                        Optional.empty(),
                        List.of()));
    }

    private static OfferedRide offer() {
        var terms = new RideOffer(
                "an offer",
                new RideOffer.RideClass("standard", LocalText.of("Standard", "标准型"), 4),
                new RideOffer.Fare(usd(900), usd(1_100), usd(1_500), 100),
                new RideOffer.Trip(Duration.ofMinutes(4), Duration.ofMinutes(11), 4_400),
                AT);
        return new OfferedRide(Ids.next(), new OfferedRide.Operator("city-taxi", "City Taxi"), terms);
    }

    @Override
    public List<Place> places(String text, String language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RideQuote quote(AskForRide command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Booked book(BookRide command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Ride> find(PersonId person, UUID ride) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Ride> mine(PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CancellationTerms cancellation(PersonId person, UUID ride) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ride cancel(PersonId person, UUID ride, Money fee) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ride agree(PersonId person, UUID ride, Money fare, String pin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ride decline(PersonId person, UUID ride) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tipped tip(TipDriver command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rate(PersonId person, UUID ride, int stars) {
        throw new UnsupportedOperationException();
    }
}
