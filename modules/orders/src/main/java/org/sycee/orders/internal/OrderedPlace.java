package org.sycee.orders.internal;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Place;

/** Where a ride begins or ends, in the columns of its order; in exact degrees, so that it is found again as it was. */
@Embeddable
record OrderedPlace(String name, BigDecimal latitude, BigDecimal longitude) {

    static OrderedPlace of(Place place) {
        var point = place.point();
        return new OrderedPlace(
                place.name(), BigDecimal.valueOf(point.latitude()), BigDecimal.valueOf(point.longitude()));
    }

    Place place() {
        return new Place(name, new GeoPoint(latitude.doubleValue(), longitude.doubleValue()));
    }
}
