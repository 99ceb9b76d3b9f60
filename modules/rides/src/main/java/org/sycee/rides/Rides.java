package org.sycee.rides;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Place;

/** Rides: ask for prices, book one, see where it is, call it off, and say what one thinks of it. */
public interface Rides {

    /** The type of the event that a driver has taken a ride; its subject is the ride's id, as that of the others is. */
    String DRIVER_FOUND = "ride-driver-found";

    /** The type of the event that a car waits at the pick-up. */
    String CAR_WAITS = "ride-car-waits";

    /** The type of the event that nothing more will be said of a ride. */
    String ENDED = "ride-ended";

    /**
     * The places that all operators know by that text, best first, each name once; at most ten.
     *
     * @param text what was typed so far; nothing is found for a blank one
     * @param language a BCP 47 tag
     * @throws org.sycee.kernel.SyceeException {@link RidesError#RIDES_UNAVAILABLE} if no operator answers at all
     */
    List<Place> places(String text, String language);

    /**
     * Asks all operators what the ride would cost, and pins what they offer until it expires.
     *
     * @throws org.sycee.kernel.SyceeException {@link RidesError#DEPARTURE_PASSED};
     *     {@link org.sycee.kernel.KernelError#INVALID_REQUEST} for a departure more than 30 days ahead;
     *     {@link RidesError#RIDES_UNAVAILABLE} if no operator answers at all
     */
    RideQuote quote(AskForRide command);

    /**
     * Books an offered ride once, and says how far that went within a short wait. The offer's cap is set aside.
     *
     * <p>The same intent gives the same ride, as it stands now, without asking for the PIN again. An intent that was
     * refused stays refused; another intent may try the same offer again.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#IDEMPOTENCY_KEY_REUSED};
     *     {@link org.sycee.kernel.KernelError#NOT_FOUND} for an offer that is not the person's; a refusal of the PIN;
     *     {@link RidesError#OFFER_EXPIRED}, {@link RidesError#OFFER_USED}, {@link RidesError#RIDES_UNAVAILABLE},
     *     {@link RidesError#SERVICE_DISABLED}; {@link RidesError#INSUFFICIENT_FUNDS} and others of the hold. In every case
     *     no money has moved
     */
    Booked book(BookRide command);

    /**
     * The person's ride; empty if it is somebody else's. A look: its operator is asked where it is, unless that was asked
     * within the last two seconds, by whomever.
     */
    Optional<Ride> find(PersonId person, UUID ride);

    /** The ride of whomever as it stands, and no operator is asked; for those who hear of the events. */
    Optional<Ride> find(UUID ride);

    /** The person's last rides, newest first; at most ten. No operator is asked. */
    List<Ride> mine(PersonId person);

    /**
     * What it costs to call the ride off now.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND};
     *     {@link RidesError#RIDE_OVER}; {@link RidesError#RIDES_UNAVAILABLE}
     */
    CancellationTerms cancellation(PersonId person, UUID ride);

    /**
     * Calls the ride off, if that costs no more than the rider agreed to; else nothing is done. May be repeated.
     *
     * @param fee what the rider was shown
     * @return the ride as it stands now; the operator's answer may still be outstanding
     * @throws org.sycee.kernel.SyceeException as {@link #cancellation}; {@link RidesError#CANCELLATION_FEE_CHANGED}
     */
    Ride cancel(PersonId person, UUID ride, Money fee);

    /**
     * Agrees to a fare above the cap: the difference is set aside, and the operator told. May be repeated.
     *
     * @param fare what the rider was shown
     * @param pin asked each time
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND}; a refusal of the PIN;
     *     {@link org.sycee.orders.OrdersError#NO_FARE_ASKED}, {@link org.sycee.orders.OrdersError#FARE_CHANGED};
     *     {@link RidesError#INSUFFICIENT_FUNDS} and others of the hold, and then the fare may be agreed to again
     */
    Ride agree(PersonId person, UUID ride, Money fare, String pin);

    /**
     * Does not agree to a fare above the cap: the operator gets what is set aside and no more, which was agreed to when
     * booking, and so needs no PIN.
     *
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND};
     *     {@link org.sycee.orders.OrdersError#NO_FARE_ASKED}
     */
    Ride decline(PersonId person, UUID ride);

    /**
     * Gives the driver something, once per intent.
     *
     * @throws org.sycee.kernel.SyceeException as {@link #book}; {@link RidesError#RIDE_NOT_OVER}
     */
    Tipped tip(TipDriver command);

    /**
     * Says what the rider thinks of a ride that took place; the last word counts.
     *
     * @param stars 1 to 5
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.kernel.KernelError#NOT_FOUND};
     *     {@link RidesError#RIDE_NOT_OVER}
     */
    void rate(PersonId person, UUID ride, int stars);

    /**
     * The answer to a booking.
     *
     * @param ride as it stands now
     * @param isReplay whether the intent had been recorded before
     */
    record Booked(Ride ride, boolean isReplay) {}

    /**
     * The answer to a tip.
     *
     * @param order as it stands now
     * @param isReplay whether the intent had been recorded before
     */
    record Tipped(Order order, boolean isReplay) {}
}
