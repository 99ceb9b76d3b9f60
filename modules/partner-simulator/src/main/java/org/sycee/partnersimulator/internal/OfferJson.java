package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The offers of the taxi operator: a summary each, and what it costs as a product of the collection. */
final class OfferJson {

    private OfferJson() {}

    static ObjectNode offers(List<RideOffer> offers, Instant now) {
        var json = TompJson.collection(offers.stream().map(OfferJson::offer).toList());
        json.put("numberMatched", offers.size()).put("numberReturned", offers.size());
        var properties =
                json.putObject("properties").put("type", "OfferCollection").put("id", "offers");
        var definitions = properties.putObject("definitions");
        var products = definitions.putArray("products");
        offers.forEach(offer -> products.add(product(offer, now)));
        return json;
    }

    private static ObjectNode offer(RideOffer offer) {
        var rideClass = offer.tariff().rideClass();
        var summary = Json.object().put("type", "offer").put("id", offer.id());
        summary.set("specification", specification(offer.trip()));
        summary.set("price", TompJson.amount(offer.price().likely()));
        summary.put("estimatedPrice", true);
        summary.putArray("products").add(offer.id());
        summary.putArray("legs").addObject().put("mode", "TAXI").put("name", rideClass.displayName());
        var cancellation = summary.putObject("cancellation").put("cancellable", true);
        cancellation.set("fee", TompJson.amount(Tariff.CANCELLATION));
        var feature = TompJson.feature(offer.id(), summary);
        return feature.set("geometry", TompJson.line(offer.trip().way()));
    }

    private static ObjectNode specification(RideOffer.Trip trip) {
        return TompJson.specification(trip)
                .put("startTime", trip.pickupAt().toString())
                .put("endTime", trip.pickupAt().plus(trip.drive().driving()).toString());
    }

    private static ObjectNode product(RideOffer offer, Instant now) {
        var rideClass = offer.tariff().rideClass();
        var json = Json.object().put("type", "product").put("id", offer.id()).put("name", rideClass.displayName());
        json.set("fare", fare(offer, now));
        json.putArray("conditions").add("CANCELLABLE").add("PAY_WHEN_FINISHED");
        json.putObject("customFields")
                .put("rideClass", rideClass.code())
                .put("seats", rideClass.seats())
                .put("surgePercent", offer.tariff().surgePercent())
                .put("metres", offer.trip().drive().metres())
                .put("pickupInSeconds", offer.trip().pickupIn().toSeconds());
        return json;
    }

    /** The range is on the whole; what is taken without asking is the element MAX. */
    private static ObjectNode fare(RideOffer offer, Instant now) {
        var drive = offer.trip().drive();
        var json = TompJson.fare(offer.tariff().fare(drive), drive, true);
        json.withArray("elements").add(TompJson.most(offer.price().cap()));
        json.set(
                "temporalValidity",
                TompJson.range(now.toString(), offer.expiresAt().toString()));
        json.putObject("priceInterval")
                .<ObjectNode>set("from", TompJson.amount(offer.price().least()).path("amount"))
                .<ObjectNode>set("to", TompJson.amount(offer.price().most()).path("amount"))
                .put("units", "CURRENCY");
        return json;
    }
}
