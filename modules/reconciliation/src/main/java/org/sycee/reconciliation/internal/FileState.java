package org.sycee.reconciliation.internal;

/** Where a file can stand. */
enum FileState {
    /** Its count or totals are wrong, or a line cannot be read: nothing of it was entered. */
    REFUSED,
    /** Its lines are here, not compared yet. */
    ENTERED,
    /** Its lines were compared; what it leaves out may still be on its way. */
    MATCHED,
    /** Compared, and what it leaves out too. */
    COMPLETE,
    /** Another file of the same period has come. */
    REPLACED;

    /** Whether it may go from here to there. */
    boolean mayBecome(FileState next) {
        return switch (this) {
            case ENTERED -> next == MATCHED || next == COMPLETE || next == REPLACED;
            case MATCHED -> next == COMPLETE || next == REPLACED;
            case COMPLETE -> next == REPLACED;
            case REFUSED, REPLACED -> false;
        };
    }
}
