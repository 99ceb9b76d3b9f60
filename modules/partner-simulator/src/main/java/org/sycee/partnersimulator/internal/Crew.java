package org.sycee.partnersimulator.internal;

import java.util.List;

/** Who drives a ride, and what: drawn by its key, so that it is the same whoever asks. */
record Crew(Driver driver, Car car, String startCode) {

    private static final List<String> NAMES =
            List.of("Amara", "Bao", "Chidi", "Dilnoza", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jun", "Kofi", "Lin");
    private static final List<String> MODELS =
            List.of("Aster Four", "Corvo Lume", "Pelican Estate", "Tansy Electric", "Wren Six");
    private static final List<String> COLOURS = List.of("white", "silver", "black", "blue", "green", "red", "yellow");
    private static final List<String> LETTERS = List.of("DB", "KR", "ML", "SN", "TW");

    /** A first name, the riders' opinion (480 is 4.8 of 5), and a number that hides both sides' own. */
    record Driver(String name, int ratingPercent, String phone) {}

    record Car(String plate, String model, String colour) {}

    static Crew of(String key) {
        var driver = new Driver(
                one(NAMES, "name " + key),
                430 + Seed.of("rating " + key) % 70,
                "+120255501" + Seed.digits("phone " + key, 2));
        var plate = one(LETTERS, "plate " + key) + " " + Seed.digits("plate " + key, 4);
        var car = new Car(plate, one(MODELS, "model " + key), one(COLOURS, "colour " + key));
        return new Crew(driver, car, Seed.digits("code " + key, 4));
    }

    private static String one(List<String> of, String lot) {
        return of.get(Seed.of(lot) % of.size());
    }
}
