package org.sycee.rides.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.ShownText;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Place;

/** The wire form of a place; degrees of WGS 84. */
record RidePlaceJson(
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    private static final int LONGEST_NAME = 200;

    static RidePlaceJson of(Place place) {
        return new RidePlaceJson(
                place.name(), place.point().latitude(), place.point().longitude());
    }

    static ListJson listOf(List<Place> places) {
        return new ListJson(places.stream().map(RidePlaceJson::of).toList());
    }

    /**
     * The place meant.
     *
     * @throws SyceeException {@link KernelError#INVALID_REQUEST} if it has no name, or is nowhere on Earth
     */
    static Place toPlace(@Nullable RidePlaceJson place) {
        if (place == null || place.name == null || place.latitude == null || place.longitude == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A place needs name, latitude and longitude.");
        }
        try {
            return new Place(nameOf(place.name), new GeoPoint(place.latitude, place.longitude));
        } catch (IllegalArgumentException e) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "There is " + e.getMessage() + ".", e);
        }
    }

    private static String nameOf(String typed) {
        var name = ShownText.of(typed, "The name of a place", LONGEST_NAME);
        if (name.isEmpty()) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The name of a place is not blank.");
        }
        return name;
    }

    /** Where a car is, or was. */
    record PointJson(double latitude, double longitude) {

        static PointJson of(GeoPoint point) {
            return new PointJson(point.latitude(), point.longitude());
        }
    }

    /** Several places. */
    record ListJson(List<RidePlaceJson> items) {}
}
