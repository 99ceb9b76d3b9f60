package org.sycee.orders.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * What will be done for an order if nothing else happens.
 *
 * @param step what
 * @param at when the sweep does it at the latest; empty if there is nothing to do
 * @param inHandOf the server that is at it now, if one is
 * @param deadline from when on doubt ends in a suspension
 */
record Plan(NextStep step, Optional<Instant> at, Optional<String> inHandOf, Instant deadline) {

    static final Plan NONE = new Plan(NextStep.NOTHING, Optional.empty(), Optional.empty(), Instant.MAX);

    /** When the payer gets the money back if the doubt lasts. */
    Optional<Instant> suspendsAt() {
        return switch (step) {
            case ASK, ASK_A_LAST_TIME -> Optional.of(deadline);
            case HOLD, SUBMIT, GIVE_UP, AGREE, DECLINE, CAPTURE, RELEASE, SUSPEND, ASK_FOR_THE_CASE, RESOLVE, NOTHING ->
                Optional.empty();
        };
    }
}
