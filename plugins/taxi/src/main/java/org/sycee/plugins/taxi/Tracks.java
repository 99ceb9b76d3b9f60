package org.sycee.plugins.taxi;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.RideStatus;
import org.sycee.partner.spi.RideStatus.State;

/** Where a ride is, read from its package. */
final class Tracks {

    private Tracks() {}

    static RideStatus of(JsonView answer) {
        var ride = answer.get("properties");
        var legs = ride.get("legs").items();
        var custom = ride.get("customFields");
        var car = ride.get("definitions").get("assets").items().stream().findFirst();
        var state = legs.isEmpty() ? State.CANCELLED : state(legs.get(0), car.isPresent());
        return new RideStatus(
                state,
                Instant.parse(custom.text("at").orElseThrow()),
                legs.stream().findFirst().flatMap(leg -> arrival(state, leg.get("specification"))),
                car.map(Tracks::driver),
                car.map(Tracks::car),
                points(answer, "position").stream().findFirst(),
                custom.text("startCode"),
                points(answer, "driven"),
                fare(ride));
    }

    private static State state(JsonView leg, boolean hasCar) {
        return switch (leg.text("status").orElse("missing")) {
            case "NOT_STARTED" -> hasCar ? State.ASSIGNED : State.SEARCHING;
            case "PREPARING" -> State.ARRIVING;
            case "READY_TO_USE" -> State.WAITING;
            case "IN_USE", "PAUSED" -> State.ON_TRIP;
            case "ENDED" -> State.ARRIVED;
            case "CANCELLED" -> State.CANCELLED;
            case "ABENDED" -> State.NO_DRIVER;
            default -> throw new IllegalStateException("no known status of the leg");
        };
    }

    private static Optional<Instant> arrival(State state, JsonView specification) {
        return switch (state) {
            case SEARCHING, ASSIGNED, ARRIVING ->
                specification.text("startTime").map(Instant::parse);
            case WAITING, ON_TRIP -> specification.text("endTime").map(Instant::parse);
            case ARRIVED, CANCELLED, NO_DRIVER -> Optional.empty();
        };
    }

    private static RideStatus.Driver driver(JsonView car) {
        var custom = car.get("customFields");
        return new RideStatus.Driver(
                custom.text("driver").orElseThrow(),
                car.get("appSupport").text("image").map(URI::create),
                Integer.parseInt(custom.text("ratingPercent").orElseThrow()),
                custom.text("phone"));
    }

    private static RideStatus.Car car(JsonView car) {
        return new RideStatus.Car(
                car.text("visualId").orElseThrow(),
                car.text("subMode").orElseThrow(),
                Words.of(car.get("customFields").text("colour").orElseThrow()));
    }

    /** The points of the feature with that name: one of a point, several of a line, none if it is not there. */
    private static List<GeoPoint> points(JsonView answer, String id) {
        return answer.get("features").items().stream()
                .filter(feature -> feature.text("id").equals(Optional.of(id)))
                .map(feature -> feature.get("geometry"))
                .flatMap(geometry -> geometry.text("type").equals(Optional.of("Point"))
                        ? List.of(geometry.get("coordinates")).stream()
                        : geometry.get("coordinates").items().stream())
                .map(Places::point)
                .toList();
    }

    /** Known once the rider has arrived, or the ride was called off. */
    private static List<RideStatus.FareLine> fare(JsonView ride) {
        return switch (ride.text("status").orElse("missing")) {
            case "ENDED", "SETTLED", "CANCELLED" ->
                ride.get("price").get("elements").items().stream()
                        .map(Tracks::line)
                        .toList();
            default -> List.of();
        };
    }

    private static RideStatus.FareLine line(JsonView element) {
        return new RideStatus.FareLine(
                Words.of(element.text("name").orElseThrow()),
                Amounts.of(element).orElseThrow());
    }
}
