package org.sycee.partnersimulator.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An invented city on a bank in the sea, where no real street is: places by name, the same in every run. */
final class City {

    private static final int SHOWN = 10;
    private static final Point SOUTH_WEST = new Point(54.680, 2.240);
    private static final Point NORTH_EAST = new Point(54.735, 2.360);
    private static final List<String> NAMES = List.of(
            "Almond",
            "Beacon",
            "Cobbler",
            "Copper",
            "Ferry",
            "Foundry",
            "Granary",
            "Heron",
            "Juniper",
            "Kestrel",
            "Lantern",
            "Meridian",
            "Mill",
            "Orchard",
            "Quarry",
            "Saffron",
            "Sandpiper",
            "Tallow",
            "Thistle",
            "Willow");
    private static final List<String> KINDS =
            List.of("Avenue", "Court", "Gardens", "Hill", "Lane", "Quay", "Road", "Row", "Square", "Street");
    private static final List<String> LANDMARKS = List.of(
            "Central Station", "City Hospital", "Ferry Terminal", "North Market", "Old Observatory", "Sea Airport");

    private static final List<Spot> PLACES = Stream.of(
                    NAMES.stream().flatMap(name -> KINDS.stream().map(kind -> name + " " + kind)),
                    LANDMARKS.stream(),
                    Arrays.stream(Story.values()).map(Story::place).filter(name -> !name.isEmpty()))
            .flatMap(names -> names)
            .map(City::spot)
            .toList();

    private City() {}

    private static Spot spot(String name) {
        var latitude = between(SOUTH_WEST.latitude(), NORTH_EAST.latitude(), Seed.of("north " + name));
        var longitude = between(SOUTH_WEST.longitude(), NORTH_EAST.longitude(), Seed.of("east " + name));
        return new Spot(name, new Point(latitude, longitude));
    }

    /** To the fifth decimal, which is a metre. */
    private static double between(double least, double most, int lot) {
        var steps = Math.round((most - least) * 100_000);
        return Math.round(least * 100_000 + lot % steps) / 100_000.0;
    }

    static List<Spot> places() {
        return PLACES;
    }

    /** Places whose name has the text in it; first those that begin with it, then those of which a word does. */
    static List<Spot> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return PLACES.stream()
                .filter(place -> rank(place, wanted) < 3)
                .sorted(Comparator.comparing((Spot place) -> rank(place, wanted))
                        .thenComparing(Spot::name))
                .limit(SHOWN)
                .toList();
    }

    private static int rank(Spot place, String wanted) {
        var name = place.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        return name.contains(" " + wanted) ? 1 : name.contains(wanted) ? 2 : 3;
    }

    /** Whether cars drive there; a bit beyond the outermost places they do. */
    static boolean covers(Point point) {
        var margin = 0.02;
        return point.latitude() > SOUTH_WEST.latitude() - margin
                && point.latitude() < NORTH_EAST.latitude() + margin
                && point.longitude() > SOUTH_WEST.longitude() - margin
                && point.longitude() < NORTH_EAST.longitude() + margin;
    }

    /** What happens to rides that lead there. */
    static Story story(Point point) {
        return Arrays.stream(Story.values())
                .filter(story -> story != Story.NONE)
                .filter(story -> spot(story.place()).at().metresTo(point) < 2)
                .findFirst()
                .orElse(Story.NONE);
    }
}
