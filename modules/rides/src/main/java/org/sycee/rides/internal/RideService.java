package org.sycee.rides.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.Order;
import org.sycee.orders.Outcome;
import org.sycee.partner.spi.CancellationTerms;
import org.sycee.partner.spi.Place;
import org.sycee.rides.AskForRide;
import org.sycee.rides.BookRide;
import org.sycee.rides.OfferedRide;
import org.sycee.rides.Ride;
import org.sycee.rides.RideQuote;
import org.sycee.rides.Rides;
import org.sycee.rides.RidesError;
import org.sycee.rides.TipDriver;

/** The story of a ride: asked for, booked, looked at, called off or paid. */
@ApplicationScoped
class RideService implements Rides {

    private static final int MOST_PLACES = 10;
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(30);

    private final Operators operators;
    private final RideRecords records;
    private final RideOrders orders;
    private final Looks looks;
    private final Tips tips;
    private final PaymentPins pins;
    private final Clock clock;

    @Inject
    RideService(
            Operators operators,
            RideRecords records,
            RideOrders orders,
            Looks looks,
            Tips tips,
            PaymentPins pins,
            Clock clock) {
        this.operators = operators;
        this.records = records;
        this.orders = orders;
        this.looks = looks;
        this.tips = tips;
        this.pins = pins;
        this.clock = clock;
    }

    @Override
    public List<Place> places(String text, String language) {
        if (text.isBlank()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        return operators
                .places(text.strip(), language)
                .filter(place -> !names.contains(place.name()) && names.add(place.name()))
                .limit(MOST_PLACES)
                .toList();
    }

    @Override
    public RideQuote quote(AskForRide command) {
        var way = command.way();
        way.departure().ifPresent(this::mustBeSoon);
        var cheapest = Comparator.comparing(
                (OfferedRide offer) -> offer.terms().fare().to().minorUnits());
        var quote = new RideQuote(
                Ids.next(), way, operators.offers(way).sorted(cheapest).toList());
        records.add(command.person(), quote);
        return quote;
    }

    private void mustBeSoon(Instant departure) {
        var now = clock.instant();
        if (departure.isBefore(now)) {
            throw new SyceeException(RidesError.DEPARTURE_PASSED, "The pick-up would be in the past.");
        }
        if (departure.isAfter(now.plus(FARTHEST_AHEAD))) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "A ride is asked for at most " + FARTHEST_AHEAD.toDays() + " days ahead.");
        }
    }

    @Override
    public Booked book(BookRide command) {
        return recorded(command).orElseGet(() -> bookNow(command));
    }

    private Optional<Booked> recorded(BookRide command) {
        return records.findByIntent(command.intent()).map(before -> new Booked(held(before), true));
    }

    private Booked bookNow(BookRide command) {
        var offer = records.offer(command.person(), command.offer());
        operators.mustBeUsable(offer.operator());
        pins.approve(command.person(), command.pin());
        try {
            records.mustBeUnused(offer.id());
        } catch (SyceeException refusal) {
            // What stands in the way may be this very intent, recorded in between by another request.
            return recorded(command).orElseThrow(() -> refusal);
        }
        return record(command);
    }

    private Booked record(BookRide command) {
        var id = Ids.next();
        var ride = recorded(command, id);
        return new Booked(held(ride), !ride.id().equals(id));
    }

    private RecordedRide recorded(BookRide command, UUID id) {
        try {
            return records.record(command, id);
        } catch (ConstraintViolationException e) {
            // The same intent, for another offer, came in between: this is either a replay or a misuse of the key.
            return records.findByIntent(command.intent()).orElseThrow(() -> e);
        }
    }

    private Ride held(RecordedRide ride) {
        return ride(ride, orders.held(ride));
    }

    @Override
    public Optional<Ride> find(PersonId person, UUID ride) {
        return records.find(ride).filter(found -> found.person().equals(person)).map(this::lookedAt);
    }

    @Override
    public Optional<Ride> find(UUID ride) {
        return records.find(ride).map(known -> ride(known, orders.asItStands(known)));
    }

    private Ride lookedAt(RecordedRide ride) {
        looks.look(ride);
        return find(ride.id()).orElseThrow();
    }

    private Ride ride(RecordedRide ride, Order order) {
        return new Ride(
                ride.offer(),
                ride.way(),
                order,
                ride.seen(),
                ride.isCalledOffByRider(),
                ride.stars(),
                tips.of(ride.id()));
    }

    @Override
    public List<Ride> mine(PersonId person) {
        return records.last(person).stream()
                .map(ride -> ride(ride, orders.asItStands(ride)))
                .toList();
    }

    @Override
    public CancellationTerms cancellation(PersonId person, UUID ride) {
        return termsOf(records.own(person, ride))
                .orElseThrow(() -> new SyceeException(RidesError.RIDE_OVER, "This ride can no longer be called off."));
    }

    private Optional<CancellationTerms> termsOf(RecordedRide ride) {
        return orders.asItStands(ride).state().hasEnded() ? Optional.empty() : operators.cancellation(ride.callKey());
    }

    @Override
    public Ride cancel(PersonId person, UUID ride, Money fee) {
        var own = records.own(person, ride);
        var terms = cancellation(person, ride);
        mustCostNoMore(terms, fee);
        records.calledOff(ride);
        operators.cancel(own.callKey(), new CancellationTerms(fee, terms.validUntil()));
        if (!orders.hurried(own).state().hasEnded()) {
            // It went on if it became dearer in between.
            termsOf(own).ifPresent(now -> mustCostNoMore(now, fee));
        }
        return lookedAt(own);
    }

    private static void mustCostNoMore(CancellationTerms terms, Money agreed) {
        if (!terms.fee().currency().equals(agreed.currency()) || terms.fee().compareTo(agreed) > 0) {
            throw new SyceeException(
                    RidesError.CANCELLATION_FEE_CHANGED,
                    "Calling the ride off costs another amount now. Nothing was done; look at it again.",
                    Map.of("fee", MoneyJson.of(terms.fee()), "validUntil", terms.validUntil()));
        }
    }

    @Override
    public Ride agree(PersonId person, UUID ride, Money fare, String pin) {
        var own = records.own(person, ride);
        pins.approve(person, pin);
        orders.agree(own, fare);
        return lookedAt(own);
    }

    @Override
    public Ride decline(PersonId person, UUID ride) {
        var own = records.own(person, ride);
        orders.decline(person, own);
        return lookedAt(own);
    }

    @Override
    public Tipped tip(TipDriver command) {
        return tips.give(command);
    }

    @Override
    public void rate(PersonId person, UUID ride, int stars) {
        var own = records.own(person, ride);
        if (orders.asItStands(own).outcome() != Outcome.SUCCEEDED) {
            throw new SyceeException(RidesError.RIDE_NOT_OVER, "A ride is rated when it is over.");
        }
        records.rate(ride, stars);
    }
}
