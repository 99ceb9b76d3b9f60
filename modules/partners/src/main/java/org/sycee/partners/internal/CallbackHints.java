package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/**
 * Lets in one unsigned callback a second and instance, on each server: anybody can send them, and each makes a plugin work.
 *
 * <p>Who floods an instance keeps its partner's own hints out, and no more: inquiries come in their time all the same.
 */
@ApplicationScoped
class CallbackHints {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Instant> next = new HashMap<>();
    private final RealTime time;

    @Inject
    CallbackHints(RealTime time) {
        this.time = time;
    }

    /**
     * Lets one in.
     *
     * @param instance one that is open, so that there are no more names than instances
     * @throws SyceeException {@link KernelError#TOO_MANY_REQUESTS} if the last one came less than a second ago
     */
    synchronized void admit(String instance) {
        var now = time.now();
        if (now.isBefore(next.getOrDefault(instance, Instant.MIN))) {
            throw new SyceeException(
                    KernelError.TOO_MANY_REQUESTS,
                    "One unsigned callback a second is looked at.",
                    Map.of("retryAfterSeconds", PAUSE.toSeconds()));
        }
        next.put(instance, now.plus(PAUSE));
    }
}
