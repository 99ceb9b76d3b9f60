package org.sycee.partner.spi;

import java.util.List;
import java.util.Optional;

/**
 * Rides: a range of prices first, a cap that is set aside, and the fare when it is over.
 *
 * <p>What moves money is {@link #book} and {@link #tip}, known by {@link #inquire}. All else are reads, or wishes that the
 * partner answers by what a later inquiry says.
 */
@Incubating(until = "1.2")
public non-sealed interface RideProvider extends PartnerService {

    /**
     * Places that fit what a rider has typed, best first; at most ten. A read.
     *
     * @param text at least one letter
     * @param language a BCP 47 tag
     */
    List<Place> places(String text, String language);

    /** What can be booked; empty if nobody drives there. A read. */
    List<RideOffer> offers(RideQuery query);

    /**
     * Books a ride, at most once for the booking's key.
     *
     * <p>Must send the key as the partner's own idempotency key. Answers {@link CallResult.Kind#IN_PROGRESS} once the
     * partner has taken it.
     */
    CallResult book(RideBooking booking);

    /**
     * Asks what became of a booking or a tip, by its key. Moves no money.
     *
     * @param operation a {@link RideBooking} or a {@link RideTip}
     * @return of a booking: {@link CallResult.Kind#IN_PROGRESS} while it is not over; success with the fare, at most the
     *     booking's amount; {@link CallResult#awaitingApproval} if the fare is above it; a rejection if it costs nothing;
     *     {@link CallResult.Kind#NOT_FOUND} only if the partner says that it knows no such key
     */
    CallResult inquire(Operation operation);

    /** Where a ride is. A read; asked every few seconds while somebody looks. */
    RideStatus track(RideBooking booking);

    /** What it costs to call a ride off now; empty if it can no longer be called off. A read. */
    Optional<CancellationTerms> quoteCancellation(RideBooking booking);

    /**
     * Calls a ride off, if that costs no more than was agreed; else the partner changes nothing. May be repeated.
     *
     * <p>Of a key that the partner does not know, it is asked never to take it, should it still arrive.
     *
     * @param terms what the rider was shown and agreed to
     * @return as {@link #inquire}
     */
    CallResult cancel(RideBooking booking, CancellationTerms terms);

    /**
     * Says how much of a fare above the booking's first amount the rider pays: the booking's amount now. The partner takes
     * that and no more; a rider who does not agree pays the first amount. May be repeated.
     *
     * @return as {@link #inquire}
     */
    CallResult agreeOnFare(RideBooking booking);

    /** Gives the driver something, at most once for the tip's key. May be called again as the manifest declares. */
    CallResult tip(RideTip tip);
}
