package org.sycee.partner.spi;

/**
 * Where a ride begins or ends.
 *
 * @param name what a rider and a driver call it, such as a street and number
 * @param point where it is
 */
@Incubating(until = "1.2")
public record Place(String name, GeoPoint point) {}
