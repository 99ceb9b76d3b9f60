package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.money.Money;

/** What can be booked; offers are kept in memory until they expire. */
record RideOffers(Clock clock, Demand demand, Map<String, RideOffer> open) {

    private static final Duration VALID = Duration.ofMinutes(3);
    private static final Duration FARTHEST_AHEAD = Duration.ofHours(2);
    private static final long METRES_PER_SECOND = 7;

    RideOffers(Clock clock, Demand demand) {
        this(clock, demand, new ConcurrentHashMap<>());
    }

    /** A question; a departure that is past means as soon as possible. */
    record Query(Spot from, Spot to, Instant departure, int passengers) {}

    /** One offer per class; none where nobody drives, for too many passengers, or too far ahead. */
    List<RideOffer> search(Query query) {
        var now = clock.instant();
        open.values().removeIf(offer -> offer.expiresAt().isBefore(now));
        if (!City.covers(query.from().at())
                || !City.covers(query.to().at())
                || query.departure().isAfter(now.plus(FARTHEST_AHEAD))) {
            return List.of();
        }
        var offers = Arrays.stream(RideClass.values())
                .filter(rideClass -> rideClass.seats() >= query.passengers())
                .map(rideClass -> offer(rideClass, query, now))
                .toList();
        offers.forEach(offer -> open.put(offer.id(), offer));
        return offers;
    }

    private RideOffer offer(RideClass rideClass, Query query, Instant now) {
        var pickupIn = Duration.ofSeconds(150 + Seed.of(query.from() + rideClass.code()) % 240);
        var soonest = now.plus(pickupIn);
        var pickupAt = soonest.isBefore(query.departure()) ? query.departure() : soonest;
        var drive = planned(query);
        var tariff = new Tariff(rideClass, demand.percent(pickupAt));
        return new RideOffer(
                "offer-" + Tokens.random(8),
                tariff,
                new RideOffer.Trip(query.from(), query.to(), pickupIn, pickupAt, drive),
                price(tariff, drive),
                now.plus(VALID));
    }

    private static Drive planned(Query query) {
        var metres = Way.between(query.from().at(), query.to().at()).metres();
        return new Drive(metres, Duration.ofSeconds(60 + metres / METRES_PER_SECOND), Duration.ZERO);
    }

    private static RideOffer.Price price(Tariff tariff, Drive drive) {
        var longest = drive.percent(Course.MOST_PERCENT).waiting(Course.LONGEST_WAITING);
        var most = tariff.fare(longest).total();
        return new RideOffer.Price(
                tariff.fare(drive.percent(Course.LEAST_PERCENT)).total(),
                tariff.fare(drive).total(),
                most,
                cap(most));
    }

    /** A fifth above the most that is expected, in whole half dollars. */
    private static Money cap(Money most) {
        return Tariff.usd((most.minorUnits() * 6 / 5 + 49) / 50 * 50);
    }

    Optional<RideOffer> find(String id) {
        return Optional.ofNullable(open.get(id))
                .filter(offer -> offer.expiresAt().isAfter(clock.instant()));
    }
}
