package org.sycee.partners.internal;

/**
 * A partner said what should not be: told within the room.
 *
 * @param instance whose
 * @param how it should not be
 */
record Suspected(String instance, How how) {

    enum How {
        /** A success of another amount or currency, or of another call. */
        MISFIT,
        /** The opposite of what it had said for good, or that it has done it once more. */
        CONTRADICTION
    }
}
