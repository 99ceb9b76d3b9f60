package org.sycee.partners.internal;

import java.time.Instant;
import java.util.UUID;
import org.sycee.partner.spi.Operation;

/**
 * A worker's right to do one thing for a call.
 *
 * @param task what is to be done
 * @param operation whose call it is
 * @param version of the plugin, for which the call was recorded
 * @param attempt the how-manieth time that is done
 * @param fence tells this claim from all later ones
 * @param at when it was claimed, in real time
 * @param sendBy the last moment, in real time, at which the first byte of a call may leave
 */
record Claim(Task task, Operation operation, String version, int attempt, long fence, Instant at, Instant sendBy) {

    UUID key() {
        return operation.key();
    }

    /** Whether nothing can have been sent before this claim. */
    boolean isFirstSending() {
        return task == Task.SEND && attempt == 1;
    }
}
