package org.sycee.partner.tck;

/** What a host believes of a payment after what was said, or not said. */
public enum Belief {
    /** Proved: not one byte has left. A new try is allowed. */
    NOT_SENT,
    UNKNOWN,
    /** Unknown as well; after the visibility window the payment may be sent again with its key. */
    NOT_FOUND,
    IN_PROGRESS,
    SUCCEEDED,
    REJECTED;

    boolean isCertain() {
        return this == SUCCEEDED || this == REJECTED;
    }
}
