package org.sycee.rides.internal;

import jakarta.persistence.Embeddable;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Place;

/** Where a ride begins or ends, as it is stored. */
@Embeddable
record PlaceRow(String name, Double latitude, Double longitude) {

    static PlaceRow of(Place place) {
        return new PlaceRow(
                place.name(), place.point().latitude(), place.point().longitude());
    }

    Place place() {
        return new Place(name, new GeoPoint(latitude, longitude));
    }
}
