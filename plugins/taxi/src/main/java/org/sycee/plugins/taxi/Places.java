package org.sycee.plugins.taxi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.JsonView;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.Place;

/** Places, which the operator refers to by their coordinates: {@code GPS:54.70123_2.30456}. */
final class Places {

    private Places() {}

    static List<Place> of(PartnerResponse answer) {
        return answer.body().get("features").items().stream().map(Places::place).toList();
    }

    private static Place place(JsonView feature) {
        return new Place(
                feature.get("properties").text("addressLine1").orElseThrow(),
                point(feature.get("geometry").get("coordinates")));
    }

    /** A pair of GeoJSON: east first. */
    static GeoPoint point(JsonView pair) {
        var coordinates = pair.items();
        return new GeoPoint(degrees(coordinates.get(1)), degrees(coordinates.get(0)));
    }

    private static double degrees(JsonView number) {
        return Double.parseDouble(number.text().orElseThrow());
    }

    static String reference(Place place) {
        var point = place.point();
        return String.format(Locale.ROOT, "GPS:%.5f_%.5f", point.latitude(), point.longitude());
    }

    static Map<String, Object> named(Place place) {
        return Map.of("type", "place", "id", reference(place), "addressLine1", place.name());
    }
}
