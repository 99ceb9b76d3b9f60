package org.sycee.partnersimulator.internal;

import java.util.Locale;

/** What riders can choose from. */
enum RideClass {
    STANDARD("Standard", 4, 100),
    COMFORT("Comfort", 4, 135),
    VAN("Van", 6, 170);

    private final String displayName;
    private final int seats;
    private final int percent;

    RideClass(String displayName, int seats, int percent) {
        this.displayName = displayName;
        this.seats = seats;
        this.percent = percent;
    }

    /** Such as {@code standard}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return displayName;
    }

    int seats() {
        return seats;
    }

    /** Of the ordinary tariff. */
    int percent() {
        return percent;
    }
}
