package org.sycee.disputes;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum DisputesError implements ErrorCode {
    /** Another dispute of the same order waits for its answer. */
    DISPUTE_OPEN(ErrorKind.CONFLICT),
    /** No money was taken for the order, or it is a refund. */
    NOT_DISPUTABLE(ErrorKind.REFUSED),
    /** The order ended too long ago. */
    DISPUTE_TOO_LATE(ErrorKind.REFUSED),
    /** The dispute does not stand where this can be done. */
    DISPUTE_MOVED(ErrorKind.CONFLICT),
    /** The partner would give back another amount now than the one that was looked at. */
    REFUND_CHANGED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    DisputesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String money() {
        return switch (this) {
            case DISPUTE_OPEN, NOT_DISPUTABLE, DISPUTE_TOO_LATE -> "No money has moved: what was paid stays paid.";
            case DISPUTE_MOVED -> "This has moved no money; what was decided before goes on as it was decided.";
            case REFUND_CHANGED -> "No money has moved, and nothing was decided.";
        };
    }
}
