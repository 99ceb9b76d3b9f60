package org.sycee.partnersimulator.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A card that was paid with once, known by its token from then on; its number is nowhere.
 *
 * @param token empty for a card that was declined at once
 */
record LinkedCard(String token, String brand, String lastFour, YearMonth expiry, TestCard behaviour) {

    LinkedCard unlinked() {
        return new LinkedCard("", brand, lastFour, expiry, behaviour);
    }

    boolean hasExpired(Instant at) {
        return expiry.isBefore(YearMonth.from(at.atZone(ZoneOffset.UTC)));
    }
}
