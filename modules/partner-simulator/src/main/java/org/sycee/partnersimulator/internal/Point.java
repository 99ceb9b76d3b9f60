package org.sycee.partnersimulator.internal;

/** A point of the city, in degrees north and east. */
record Point(double latitude, double longitude) {

    private static final double METRES_PER_DEGREE_NORTH = 111_320;
    private static final double METRES_PER_DEGREE_EAST = 64_300; // at the city's latitude

    long metresTo(Point other) {
        var north = (other.latitude - latitude) * METRES_PER_DEGREE_NORTH;
        var east = (other.longitude - longitude) * METRES_PER_DEGREE_EAST;
        return Math.round(Math.hypot(north, east));
    }

    /** The point that lies so far on the straight way to another: 0 is here, 1 is there. */
    Point towards(Point other, double part) {
        return new Point(
                latitude + (other.latitude - latitude) * part, longitude + (other.longitude - longitude) * part);
    }
}
