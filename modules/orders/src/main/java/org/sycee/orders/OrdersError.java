package org.sycee.orders;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum OrdersError implements ErrorCode {
    /** The operator carries as much doubt about this partner as it wants to; no new order until cases are closed. */
    DOUBT_BUDGET_SPENT(ErrorKind.REFUSED),
    /** Nothing was paid, or nothing (more) of it comes back. */
    NOTHING_TO_REFUND(ErrorKind.REFUSED),
    /** Nobody asks the payer for a fare: it was answered, or the partner asks no more. */
    NO_FARE_ASKED(ErrorKind.CONFLICT),
    /** The partner asks for another fare than the payer has seen. */
    FARE_CHANGED(ErrorKind.CONFLICT),
    /** It was decided already how the doubt ends. */
    CASE_CLOSED(ErrorKind.CONFLICT),
    /** Another proposal about the case waits for its second person. */
    PROPOSAL_OPEN(ErrorKind.CONFLICT),
    /** The partner has said something new, or is being asked: that is to be read before anything is decided. */
    CASE_CHANGED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    OrdersError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String money() {
        return switch (this) {
            case CASE_CLOSED -> "The money moved once, as it was decided, and does not move again.";
            case NO_FARE_ASKED, FARE_CHANGED ->
                "Nothing more was taken or set aside; what was set aside before stays so.";
            case NOTHING_TO_REFUND -> "No money has moved: what was paid stays paid.";
            case DOUBT_BUDGET_SPENT -> "No money was moved or set aside.";
            case PROPOSAL_OPEN, CASE_CHANGED -> "No money has moved: the doubt stays where it is.";
        };
    }
}
