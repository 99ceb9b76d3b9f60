package org.sycee.partnersimulator.internal;

import java.util.List;
import java.util.Optional;

/** What the taxi operator offers to a ride's reseller: to call it off, or to give back of its fare. */
record RedressApi(Rides rides, Refunds refunds) {

    List<Route> routes(Faults faults, Bearer bearer) {
        var claim = new FaultyEndpoint(
                Fault.Target.REFUND, faults, new TompDialect(), request -> Optional.empty(), this::claim);
        return List.of(
                Route.get("/tomp/collections/redress-options/items", bearer.guard(this::options)),
                Route.post("/tomp/processes/claim-redress-option/execution", bearer.guard(claim)));
    }

    private Answer options(Request request) {
        var key = request.query("packageId");
        return TompDialect.answer(RedressJson.options(key, rides.cancellation(key), refund(key)));
    }

    private Optional<Refunds.Terms> refund(String key) {
        return rides.books().ride(key).map(Refundable::of).flatMap(refunds::terms);
    }

    /** The answer is the package, which says nothing of the refund: that is a payment, by the claim's key. */
    private Answer claim(Request request) {
        var inputs = TompJson.inputs(request);
        if (!inputs.text("option", 64).equals(RedressJson.REFUND)) {
            throw new BadRequestException("only a refund is claimed");
        }
        var amount = TompJson.money(inputs, "amount");
        var key = TompJson.key(request);
        var ride = rides.books().ride(inputs.text("package", 64));
        if (ride.isEmpty()) {
            return TompDialect.error(TompError.NOT_FOUND, "No package of this id was ever seen.");
        }
        return refunds.give(key, Refundable.of(ride.get()), amount, request.fault())
                .map(refund -> TompDialect.answer(
                        PackageJson.of(ride.get(), rides.clock().instant())))
                .orElseGet(() ->
                        TompDialect.error(TompError.CONFLICT, "This Idempotency-Key was used for another refund."));
    }
}
