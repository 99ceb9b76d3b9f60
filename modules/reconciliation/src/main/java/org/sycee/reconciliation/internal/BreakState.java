package org.sycee.reconciliation.internal;

/** Where a break can stand. */
enum BreakState {
    /** The order that it concerns is on its way, or has a case of its own: that order ends it, or leaves it open. */
    WITH_ORDER,
    /** It waits for administrators, or for a file that heals it. */
    OPEN,
    /** It was decided how it ends; that is being posted. If the books refuse it for good, the break is OPEN again. */
    RESOLVING,
    /** Two administrators have ended it, with evidence. */
    RESOLVED,
    /** What differed agrees now. */
    HEALED;

    /** Whether it may go from here to there. */
    boolean mayBecome(BreakState next) {
        return switch (this) {
            case WITH_ORDER -> next == OPEN || next == HEALED;
            case OPEN -> next == RESOLVING || next == HEALED;
            case RESOLVING -> next == RESOLVED || next == OPEN;
            case RESOLVED, HEALED -> false;
        };
    }
}
