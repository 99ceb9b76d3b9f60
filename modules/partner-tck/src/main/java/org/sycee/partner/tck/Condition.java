package org.sycee.partner.tck;

import org.sycee.partner.tck.Case.Movement;

/** What must be so for a case to be played. */
enum Condition {
    NONE("Nothing is asked."),
    CALLED_BACK("The manifest declares no callbacks."),
    IDEMPOTENT("The manifest declares that no call may be sent again."),
    TOLD_OF_THE_END("The answer to such a request does not say how it ends.");

    private final String otherwise;

    Condition(String otherwise) {
        this.otherwise = otherwise;
    }

    boolean isMet(PluginManifest manifest, Movement playedTo) {
        return switch (this) {
            case NONE -> true;
            case CALLED_BACK -> manifest.hasCallbacks();
            case IDEMPOTENT -> manifest.isIdempotent();
            // the answer to a claim for a fare is the ride
            case TOLD_OF_THE_END -> playedTo != Movement.REFUND || !manifest.offersRides();
        };
    }

    /** Why a case is not played if this is not so. */
    String otherwise() {
        return otherwise;
    }
}
