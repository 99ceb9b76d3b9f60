package org.sycee.reconciliation.internal;

/** How administrators end a break. */
enum BreakResolution {
    /** Our books stand: the partner's line is wrong, or the partner puts it right. Nothing is posted. */
    OURS_STAND,
    /** The partner keeps what it says it got: the operator bears the difference. One entry is added to the books. */
    BORNE,
    /** The partner never got it: the payer is given the difference back out of what is booked for the partner. */
    GIVEN_BACK
}
