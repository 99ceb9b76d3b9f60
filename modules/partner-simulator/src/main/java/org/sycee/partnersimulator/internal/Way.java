package org.sycee.partnersimulator.internal;

import java.util.ArrayList;
import java.util.List;

/** A way through the city, straight from point to point; at least two of them. */
record Way(List<Point> points) {

    /** Along streets, which all run north and south or east and west. */
    static Way between(Point from, Point to) {
        var half = from.latitude() + (to.latitude() - from.latitude()) / 2;
        return new Way(List.of(from, new Point(half, from.longitude()), new Point(half, to.longitude()), to));
    }

    long metres() {
        var metres = 0L;
        for (var i = 1; i < points.size(); i++) {
            metres += points.get(i - 1).metresTo(points.get(i));
        }
        return metres;
    }

    Point end() {
        return points.get(points.size() - 1);
    }

    /** The first part of it: 0 is its beginning, 1 is all of it. */
    Way first(double part) {
        var left = part * metres();
        var driven = new ArrayList<Point>();
        driven.add(points.get(0));
        for (var i = 1; i < points.size() && left > 0; i++) {
            var here = points.get(i - 1);
            var length = here.metresTo(points.get(i));
            driven.add(left >= length ? points.get(i) : here.towards(points.get(i), left / length));
            left -= length;
        }
        return new Way(List.copyOf(driven));
    }
}
