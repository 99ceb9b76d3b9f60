package org.sycee.reconciliation;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum ReconciliationError implements ErrorCode {
    /** It cannot even be said whose file it is, and of which period. */
    FILE_UNREADABLE(ErrorKind.INVALID),
    /** Another file speaks of a part of the same time. */
    PERIOD_OVERLAPS(ErrorKind.CONFLICT),
    /** The break has ended. */
    BREAK_CLOSED(ErrorKind.CONFLICT),
    /** The order, or its case, is to be ended first. */
    BREAK_WITH_ORDER(ErrorKind.CONFLICT),
    /** A file of the break's partner is entered, and not compared yet. */
    FILE_NOT_COMPARED(ErrorKind.CONFLICT),
    /** Another proposal about the break waits for its second person. */
    BREAK_PROPOSAL_OPEN(ErrorKind.CONFLICT),
    /** Of such a break the operator cannot take the difference upon itself. */
    NOT_TO_BE_BORNE(ErrorKind.REFUSED),
    /** Of such a break the payer cannot be given the difference back. */
    NOT_TO_BE_GIVEN_BACK(ErrorKind.REFUSED);

    private final ErrorKind kind;

    ReconciliationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String money() {
        return switch (this) {
            case FILE_UNREADABLE, PERIOD_OVERLAPS -> "No money has moved, and nothing of the file was entered.";
            case BREAK_CLOSED -> "The money moved once, as it was decided, and does not move again.";
            case BREAK_WITH_ORDER, FILE_NOT_COMPARED, BREAK_PROPOSAL_OPEN, NOT_TO_BE_BORNE, NOT_TO_BE_GIVEN_BACK ->
                "No money has moved: the books stay as they are.";
        };
    }
}
