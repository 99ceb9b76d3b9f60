package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sycee.partnersimulator.internal.Rides.Decision.Refused;
import org.sycee.partnersimulator.internal.Rides.Decision.Taken;

/** Rides as resellers book, watch, pay and call them off, each by the key that it was booked with. */
final class RidesApi {

    private final Rides rides;
    private final Callbacks callbacks;
    private final OncePerKey oncePerKey = new OncePerKey();

    RidesApi(Rides rides, Callbacks callbacks) {
        this.rides = rides;
        this.callbacks = callbacks;
    }

    List<Route> routes(Faults faults, Bearer bearer) {
        var dialect = new TompDialect();
        var book = new FaultyEndpoint(Fault.Target.RIDE_BOOKING, faults, dialect, this::habit, this::book);
        var inquire = new FaultyEndpoint(
                Fault.Target.RIDE_INQUIRY, faults, dialect, request -> Optional.empty(), this::inquire);
        return List.of(
                Route.post("/tomp/processes/purchase-offers/execution", bearer.guard(book)),
                Route.get("/tomp/collections/packages/items", bearer.guard(inquire)),
                Route.post("/tomp/processes/confirm-redress-option/execution", bearer.guard(this::cancel)),
                Route.post("/tomp/processes/confirm-payment/execution", bearer.guard(this::pay)));
    }

    /** What the place that an offer leads to does to the first sending of each key. */
    private Optional<Fault> habit(Request request) {
        return rides.offers()
                .find(TompJson.inputs(request).optionalText("offer", 200))
                .flatMap(offer -> City.story(offer.trip().to().at()).fault())
                .filter(fault -> oncePerKey.isFirst(request.header("Idempotency-Key")));
    }

    private Answer book(Request request) {
        var inputs = TompJson.inputs(request);
        var booking = new Rides.Booking(
                TompJson.key(request),
                inputs.text("offer", 200),
                TompJson.money(inputs, "maximum"),
                TompJson.rider(inputs),
                subscriber(Body.of(request)));
        return answer(rides.book(booking, request.fault()), booking.key());
    }

    private Ride.Subscriber subscriber(Body body) {
        var urls = body.has("subscriber") ? new Body(body.json().path("subscriber")) : new Body(Json.object());
        return new Ride.Subscriber(url(urls, "successUri"), url(urls, "inProgressUri"), url(urls, "failedUri"));
    }

    private String url(Body urls, String name) {
        var url = urls.optionalText(name, 2_000);
        return callbacks.maySend(url) ? url : "";
    }

    private Answer inquire(Request request) {
        var key = request.query("packageId");
        if (rides.books().isBarred(key)) {
            return TompDialect.answer(PackageJson.barred(key));
        }
        return rides.books()
                .ride(key)
                .map(ride -> TompDialect.answer(json(ride)))
                .orElseGet(() -> TompDialect.error(TompError.NOT_FOUND, "No package of this id was ever seen."));
    }

    private Answer cancel(Request request) {
        var inputs = TompJson.inputs(request);
        var key = inputs.text("package", 64);
        var decision = rides.cancel(key, RedressJson.fee(inputs.text("option", 64)));
        if (decision instanceof Taken taken) {
            tell(taken.ride());
        }
        return answer(decision, key);
    }

    private Answer pay(Request request) {
        var inputs = TompJson.inputs(request);
        var key = inputs.text("paymentId", 64);
        var decision = rides.pay(key, TompJson.money(inputs, "amount"));
        if (decision instanceof Taken taken) {
            tell(taken.ride());
        }
        return answer(decision, key);
    }

    private Answer answer(Rides.Decision decision, String key) {
        if (decision instanceof Refused refused) {
            return TompDialect.error(refused.error(), refused.text());
        }
        return TompDialect.answer(decision instanceof Taken taken ? json(taken.ride()) : PackageJson.barred(key));
    }

    private ObjectNode json(Ride ride) {
        return PackageJson.of(ride, rides.clock().instant());
    }

    /** The news for those who have booked a ride: it has come a step further, or to its end. */
    void tell(Ride ride) {
        var subscriber = ride.order().subscriber();
        var url = switch (ride.state()) {
            case SEARCHING, ASSIGNED, ARRIVING, WAITING, ON_TRIP -> subscriber.inProgressUri();
            case ARRIVED -> ride.isAsking() ? subscriber.inProgressUri() : subscriber.successUri();
            case CANCELLED, NO_DRIVER -> subscriber.failedUri();
        };
        callbacks.send(new Callbacks.News("POST", url, ride.key(), Json.write(json(ride))));
    }
}
