package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sycee.money.Money;

/** What the objects of the taxi operator's API have in common: features, places, amounts, fares. */
final class TompJson {

    private static final JsonNodeFactory EXACT = new JsonNodeFactory(true);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:GPS|gps):(-?[0-9]{1,3}\\.[0-9]{1,7})_(-?[0-9]{1,3}\\.[0-9]{1,7})");

    private TompJson() {}

    /** What a process is called with. */
    static Body inputs(Request request) {
        return new Body(Body.of(request).json().path("inputs"));
    }

    /** The reseller's own key, which must be good enough to be a name. */
    static String key(Request request) {
        var key = request.header("Idempotency-Key");
        if (!KEY.matcher(key).matches()) {
            throw new BadRequestException("Idempotency-Key must be 8 to 64 of A-Z a-z 0-9 _ -");
        }
        return key;
    }

    /** Whom the driver asks for; empty if no traveller is named. */
    static String rider(Body inputs) {
        var traveller = inputs.json().path("travellers").path(0);
        return traveller.isObject() ? new Body(traveller).optionalText("fullName", 200) : "";
    }

    static ObjectNode collection(Iterable<ObjectNode> features) {
        var collection = Json.object().put("type", "FeatureCollection");
        var array = collection.putArray("features");
        features.forEach(array::add);
        return collection;
    }

    static ObjectNode feature(String id, ObjectNode properties) {
        var feature = Json.object().put("type", "Feature").put("id", id);
        return feature.set("properties", properties);
    }

    static ObjectNode point(Point point) {
        var geometry = Json.object().put("type", "Point");
        return geometry.set("coordinates", coordinates(point));
    }

    static ObjectNode line(Way way) {
        var geometry = Json.object().put("type", "LineString");
        var array = geometry.putArray("coordinates");
        way.points().forEach(point -> array.add(coordinates(point)));
        return geometry;
    }

    private static ArrayNode coordinates(Point point) {
        return Json.array().add(point.longitude()).add(point.latitude());
    }

    /** How the specification refers to a point: {@code GPS:54.70123_2.30456}. */
    static String reference(Point point) {
        return String.format(Locale.ROOT, "GPS:%.5f_%.5f", point.latitude(), point.longitude());
    }

    /** The place of such a reference, with the name that the list of places has for it. */
    static Spot spot(String reference, JsonNode places) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw new BadRequestException("a place must be like GPS:54.70123_2.30456");
        }
        var point = new Point(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
        for (var place : places) {
            if (place.path("id").asText().equals(reference)) {
                return new Spot(place.path("addressLine1").asText(), point);
            }
        }
        return new Spot("", point);
    }

    static ObjectNode amount(Money money) {
        return EXACT.objectNode()
                .put("amount", new BigDecimal(money.toDecimal()))
                .put("currencyCode", money.currency().getCurrencyCode());
    }

    static Money money(Body body, String name) {
        var money = new Body(body.json().path(name));
        try {
            var currency = Currency.getInstance(money.text("currencyCode", 3));
            return Money.parse(money.json().path("amount").decimalValue().toPlainString(), currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadRequestException(name + " is no amount of a currency");
        }
    }

    /** A fare with its lines, each with what it is for as its name. */
    static ObjectNode fare(Fare fare, Drive drive, boolean isEstimated) {
        var json = amount(fare.total()).put("estimated", isEstimated);
        var elements = json.putArray("elements");
        fare.lines().forEach(line -> elements.add(element(line, drive)));
        return json;
    }

    /** Of what is charged by the kilometre or minute, the amount is that for all of them. */
    private static ObjectNode element(Fare.Line line, Drive drive) {
        var json = amount(line.amount()).put("name", line.part().displayName());
        return switch (line.part()) {
            case DISTANCE -> flexible(json, "KM", BigDecimal.valueOf(drive.metres(), 3));
            case TIME ->
                flexible(json, "SECOND", BigDecimal.valueOf(drive.driving().toSeconds()));
            case WAITING ->
                flexible(json, "SECOND", BigDecimal.valueOf(drive.waiting().toSeconds()));
            case SURGE, DETOUR, CANCELLATION -> json.put("type", "FIXED").put("priceCondition", "SURGE");
            case NOT_AGREED -> json.put("type", "FIXED").put("priceCondition", "DISCOUNT");
            case BASE -> json.put("type", "FIXED").put("priceCondition", "DEFAULT");
        };
    }

    private static ObjectNode flexible(ObjectNode json, String units, BigDecimal many) {
        return json.put("type", "FLEX")
                .put("priceCondition", "DEFAULT")
                .put("units", units)
                .put("amountOfUnits", many);
    }

    /** The most of a fare, by the specification an element of it that is not added up. */
    static ObjectNode most(Money cap) {
        return amount(cap).put("type", "MAX").put("name", "Taken without asking at most");
    }

    static ArrayNode range(String from, String to) {
        return Json.array().add(from).add(to);
    }

    static List<ObjectNode> placeFeatures(List<Spot> spots) {
        return spots.stream()
                .map(spot -> feature(reference(spot.at()), place(spot)).<ObjectNode>set("geometry", point(spot.at())))
                .toList();
    }

    static ObjectNode place(Spot spot) {
        return Json.object()
                .put("type", "place")
                .put("id", reference(spot.at()))
                .put("addressLine1", spot.name())
                .put("city", "Metro City");
    }

    static ObjectNode specification(RideOffer.Trip trip) {
        return Json.object()
                .put("type", "travelSpecification")
                .put("from", reference(trip.from().at()))
                .put("to", reference(trip.to().at()));
    }
}
