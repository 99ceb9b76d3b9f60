package org.sycee.rides.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.RideQuery;
import org.sycee.rides.AskForRide;
import org.sycee.rides.RideQuote;

/** The wire form of a quote. */
record RideQuoteJson(
        UUID id,
        RidePlaceJson from,
        RidePlaceJson to,
        int passengers,
        Optional<Instant> departure,
        List<RideOfferJson> offers) {

    static RideQuoteJson of(RideQuote quote) {
        var way = quote.way();
        return new RideQuoteJson(
                quote.id(),
                RidePlaceJson.of(way.from()),
                RidePlaceJson.of(way.to()),
                way.passengers(),
                way.departure(),
                quote.offers().stream().map(RideOfferJson::of).toList());
    }

    /** The body of {@code POST /ride-quotes}. */
    record RequestJson(
            @Nullable RidePlaceJson from,
            @Nullable RidePlaceJson to,
            @Nullable Integer passengers,
            @Nullable Instant departure) {

        private static final int MOST_PASSENGERS = 8;

        static AskForRide toCommand(@Nullable RequestJson request, PersonId person) {
            if (request == null) {
                throw new SyceeException(
                        KernelError.INVALID_REQUEST, "The members from, to and passengers are needed.");
            }
            var way = new RideQuery(
                    RidePlaceJson.toPlace(request.from),
                    RidePlaceJson.toPlace(request.to),
                    Optional.ofNullable(request.departure),
                    passengers(request.passengers));
            return new AskForRide(person, way);
        }

        private static int passengers(@Nullable Integer passengers) {
            if (passengers == null || passengers < 1 || passengers > MOST_PASSENGERS) {
                throw new SyceeException(
                        KernelError.INVALID_REQUEST, "The member passengers is 1 to " + MOST_PASSENGERS + ".");
            }
            return passengers;
        }
    }
}
