package org.sycee.partnersimulator.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to a partner, and what came of it.
 *
 * @param key the caller's, where it is seen outside the body; else empty
 * @param status the answer's, such as {@code 201}
 * @param suffered the fault that hit it
 */
record Visit(Instant at, String method, String path, String key, String status, Fault.@Nullable Mode suffered) {

    Optional<Fault.Mode> fault() {
        return Optional.ofNullable(suffered);
    }

    /** How good the news is. */
    String tone() {
        if (suffered != null) {
            return "open";
        }
        return status.startsWith("2") || status.startsWith("3") ? "good" : "bad";
    }
}
