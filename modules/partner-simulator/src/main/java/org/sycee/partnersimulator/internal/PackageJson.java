package org.sycee.partnersimulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import org.sycee.partnersimulator.internal.Ride.State;

/** A ride as the package that a reseller sees: it bears the reseller's own key as its id. */
final class PackageJson {

    private PackageJson() {}

    static ObjectNode of(Ride ride, Instant now) {
        var json = TompJson.collection(features(Track.of(ride, now)));
        var properties = json.putObject("properties")
                .put("type", "package")
                .put("id", ride.key())
                .put("status", status(ride));
        properties.set("price", TompJson.fare(ride.fare(), ride.course().drive(), isEstimated(ride)));
        properties.withArray("legs").add(leg(ride));
        properties.set("definitions", definitions(ride));
        var custom = properties
                .putObject("customFields")
                .put("operatorReference", ride.reference())
                .put("at", now.toString());
        if (!ride.order().rider().isEmpty()) {
            custom.put("rider", ride.order().rider());
        }
        if (hasCrew(ride)) {
            custom.put("startCode", Crew.of(ride.key()).startCode());
        }
        return json;
    }

    /** A key that was called off before any ride was seen under it. */
    static ObjectNode barred(String key) {
        var json = TompJson.collection(new ArrayList<>());
        json.putObject("properties").put("type", "package").put("id", key).put("status", "CANCELLED");
        return json;
    }

    private static Iterable<ObjectNode> features(Track track) {
        var features = new ArrayList<ObjectNode>();
        track.position().ifPresent(point -> features.add(progress("position", TompJson.point(point))));
        track.driven().ifPresent(way -> features.add(progress("driven", TompJson.line(way))));
        return features;
    }

    private static ObjectNode progress(String id, ObjectNode geometry) {
        var properties = Json.object().put("type", "progress").put("id", id);
        return TompJson.feature(id, properties).set("geometry", geometry);
    }

    /** SETTLED once the fare is taken, ENDED while the rider is asked for it. */
    private static String status(Ride ride) {
        return switch (ride.state()) {
            case SEARCHING, ASSIGNED, ARRIVING, WAITING -> "CONFIRMED";
            case ON_TRIP -> "STARTED";
            case ARRIVED -> ride.isAsking() ? "ENDED" : "SETTLED";
            case CANCELLED, NO_DRIVER -> "CANCELLED";
        };
    }

    private static String legStatus(Ride ride) {
        return switch (ride.state()) {
            case SEARCHING, ASSIGNED -> "NOT_STARTED";
            case ARRIVING -> "PREPARING";
            case WAITING -> "READY_TO_USE";
            case ON_TRIP -> "IN_USE";
            case ARRIVED -> "ENDED";
            case CANCELLED -> "CANCELLED";
            case NO_DRIVER -> "ABENDED";
        };
    }

    private static boolean isEstimated(Ride ride) {
        return ride.isOpen() && !ride.isAsking();
    }

    /** Somebody drives, or has driven to the end. */
    private static boolean hasCrew(Ride ride) {
        return switch (ride.state()) {
            case ASSIGNED, ARRIVING, WAITING, ON_TRIP, ARRIVED -> true;
            case SEARCHING, CANCELLED, NO_DRIVER -> false;
        };
    }

    private static ObjectNode leg(Ride ride) {
        var course = ride.course();
        var leg = Json.object().put("type", "leg").put("id", ride.key());
        leg.set(
                "specification",
                TompJson.specification(ride.order().offer().trip())
                        .put("startTime", course.at(State.WAITING).toString())
                        .put("endTime", course.at(State.ARRIVED).toString()));
        leg.put("mode", "TAXI").put("status", legStatus(ride));
        var assets = leg.putArray("assets");
        if (hasCrew(ride)) {
            assets.add("car");
        }
        return leg;
    }

    private static ObjectNode definitions(Ride ride) {
        var trip = ride.order().offer().trip();
        var json = Json.object();
        json.putArray("places").add(TompJson.place(trip.from())).add(TompJson.place(trip.to()));
        if (hasCrew(ride)) {
            json.putArray("assets").add(car(Crew.of(ride.key())));
        }
        return json;
    }

    private static ObjectNode car(Crew crew) {
        var json = Json.object()
                .put("type", "asset")
                .put("id", "car")
                .put("visualId", crew.car().plate())
                .put("mode", "TAXI")
                .put("subMode", crew.car().model());
        json.putObject("customFields")
                .put("colour", crew.car().colour())
                .put("driver", crew.driver().name())
                .put("ratingPercent", crew.driver().ratingPercent())
                .put("phone", crew.driver().phone());
        return json;
    }
}
