package org.sycee.partnersimulator.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Places and offers of the taxi operator. */
record RideOffersApi(RideOffers offers) {

    private static final int MOST_PASSENGERS = 50;

    List<Route> routes(Faults faults, Bearer bearer) {
        var search = new FaultyEndpoint(
                Fault.Target.SEARCH_OFFERS, faults, new TompDialect(), request -> Optional.empty(), this::search);
        return List.of(
                Route.get("/tomp/collections/places/items", bearer.guard(RideOffersApi::places)),
                Route.post("/tomp/processes/search-offers/execution", bearer.guard(search)));
    }

    private static Answer places(Request request) {
        var text = request.query("q");
        if (text.isBlank()) {
            throw new BadRequestException("q is missing: a text to find in names of places");
        }
        return TompDialect.answer(TompJson.collection(TompJson.placeFeatures(City.find(text))));
    }

    private Answer search(Request request) {
        var found = offers.search(query(TompJson.inputs(request)));
        var now = offers.clock().instant();
        var expires = found.stream().map(RideOffer::expiresAt).findFirst().orElse(now);
        return TompDialect.answer(OfferJson.offers(found, now))
                .with("Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(expires.atOffset(ZoneOffset.UTC)));
    }

    private RideOffers.Query query(Body inputs) {
        var specification = new Body(inputs.json().path("specification"));
        var places = inputs.json().path("places");
        return new RideOffers.Query(
                TompJson.spot(specification.text("from", 200), places),
                TompJson.spot(specification.text("to", 200), places),
                departure(specification.optionalText("startTime", 40)),
                passengers(inputs));
    }

    private Instant departure(String text) {
        try {
            return text.isEmpty() ? offers.clock().instant() : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestException("startTime must be like 2026-11-29T18:00:00Z");
        }
    }

    private static int passengers(Body inputs) {
        var travellers = inputs.json().path("travellers");
        return travellers.isEmpty()
                ? 1
                : (int) new Body(travellers.path(0)).number("groupSize", 1, MOST_PASSENGERS, travellers.size());
    }
}
