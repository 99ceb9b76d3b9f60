package org.sycee.partner.spi;

/**
 * A point on the map.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
@Incubating(until = "1.2")
public record GeoPoint(double latitude, double longitude) {

    /** Refuses what is no place on Earth. */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) { // NaN fails too
            throw new IllegalArgumentException("no place on Earth: " + latitude + ", " + longitude);
        }
    }
}
