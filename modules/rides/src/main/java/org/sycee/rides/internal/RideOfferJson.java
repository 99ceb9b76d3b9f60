package org.sycee.rides.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sycee.kernel.MoneyJson;
import org.sycee.partner.spi.RideOffer;
import org.sycee.rides.OfferedRide;

/** The wire form of an offer; what is set aside for it is the cap. */
record RideOfferJson(
        UUID id,
        String operator,
        ClassJson rideClass,
        MoneyJson from,
        MoneyJson to,
        MoneyJson cap,
        int surgePercent,
        long pickupSeconds,
        long durationSeconds,
        int metres,
        Instant expiresAt) {

    static RideOfferJson of(OfferedRide offered) {
        var terms = offered.terms();
        return new RideOfferJson(
                offered.id(),
                offered.operator().name(),
                ClassJson.of(terms.rideClass()),
                MoneyJson.of(terms.fare().from()),
                MoneyJson.of(terms.fare().to()),
                MoneyJson.of(offered.cap()),
                terms.fare().surgePercent(),
                terms.trip().pickupIn().toSeconds(),
                terms.trip().duration().toSeconds(),
                terms.trip().metres(),
                terms.expiresAt());
    }

    /** A class of ride; its name is by BCP 47 language tag. */
    record ClassJson(String code, Map<String, String> name, int seats) {

        static ClassJson of(RideOffer.RideClass rideClass) {
            return new ClassJson(rideClass.code(), rideClass.name().texts(), rideClass.seats());
        }
    }
}
