package org.sycee.partnersimulator.internal;

import java.time.Instant;

/**
 * One sending of a callback, and what the caller said to it.
 *
 * @param attempt the first is 1
 * @param outcome the status, or what became of it
 */
record CallbackSent(Instant at, Callbacks.News news, int attempt, String outcome) {

    boolean isTaken() {
        return outcome.startsWith("2");
    }
}
