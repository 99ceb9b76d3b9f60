package org.sycee.savedbills;

/** Where a mandate can stand. */
public enum MandateState {
    /** It pays. */
    ACTIVE,
    /** It pays nothing until it is resumed. */
    PAUSED,
    /** It pays nothing ever again. */
    ENDED;

    /** Whether a mandate may go from here to there in one step. */
    public boolean mayBecome(MandateState next) {
        return switch (this) {
            case ACTIVE, PAUSED -> next != this;
            case ENDED -> false;
        };
    }
}
