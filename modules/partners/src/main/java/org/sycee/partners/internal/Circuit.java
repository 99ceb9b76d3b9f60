package org.sycee.partners.internal;

import java.time.Duration;
import java.time.Instant;

/** Opens when a partner has been silent several times in a row; then new calls are refused before money is held. */
final class Circuit {

    private static final int TOLERATED = 8;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private int silences;
    private Instant openUntil = Instant.MIN;

    synchronized void silent(Instant now) {
        silences++;
        if (silences >= TOLERATED) {
            openUntil = now.plus(PAUSE);
        }
    }

    synchronized void answered() {
        silences = 0;
        openUntil = Instant.MIN;
    }

    synchronized int silencesInARow() {
        return silences;
    }

    synchronized boolean isOpen(Instant now) {
        return now.isBefore(openUntil);
    }
}
