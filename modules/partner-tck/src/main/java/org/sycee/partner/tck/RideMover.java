package org.sycee.partner.tck;

import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.RideQuery;

/** Books rides. */
record RideMover(RideProvider service, Customers customers) implements Mover {

    /** Of streets so called none has a story at the simulator's. */
    private static final String ORIGINS = "Avenue";

    /** Longer than any offer stands. */
    private static final int OFFER_SECONDS = 3_600;

    private static final String DESTINATIONS = "Court";

    /** The simulator's fares there are above what was agreed to. */
    private static final String DETOUR = "Roadworks Road";

    @Override
    public RideBooking next() {
        return to(customers.place(service, DESTINATIONS));
    }

    /** Of an offer that has expired. */
    @Override
    public Optional<Operation> nextAtAnOldPrice(SimulatorProcess simulator) {
        var booking = next();
        simulator.advance(OFFER_SECONDS);
        return Optional.of(booking);
    }

    RideBooking nextAboveTheCap() {
        return to(service.places(DETOUR, "en").get(0));
    }

    private RideBooking to(Place destination) {
        var from = customers.place(service, ORIGINS);
        var offers = service.offers(new RideQuery(from, destination, Optional.empty(), 1));
        var offer = customers.one(offers);
        return new RideBooking(customers.key(), offer.fare().cap(), offer.offer(), from, destination);
    }

    @Override
    public Mover with(PartnerService other) {
        return new RideMover((RideProvider) other, customers);
    }

    @Override
    public CallResult send(Operation operation) {
        return service.book((RideBooking) operation);
    }

    @Override
    public CallResult inquire(Operation operation) {
        return service.inquire(operation);
    }

    /** What it costs to call the ride off now. */
    CancellationTerms terms(RideBooking booking) {
        return service.quoteCancellation(booking)
                .orElseThrow(() -> new IllegalStateException("the ride cannot be called off, says the plugin"));
    }

    /** The same ride, for which so much may be taken. */
    static RideBooking raised(RideBooking booking, Money most) {
        return new RideBooking(booking.key(), most, booking.offer(), booking.from(), booking.to());
    }

    @Override
    public String sendingTarget() {
        return "ride-booking";
    }

    @Override
    public String inquiryTarget() {
        return "ride-inquiry";
    }
}
