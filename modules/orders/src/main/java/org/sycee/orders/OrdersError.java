package org.sycee.orders;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum OrdersError implements ErrorCode {
    /** It was decided already how the doubt ends. */
    CASE_CLOSED(ErrorKind.CONFLICT),
    /** Another proposal about the case waits for its second person. */
    PROPOSAL_OPEN(ErrorKind.CONFLICT),
    /** The proposal waits for nobody any more. */
    PROPOSAL_DECIDED(ErrorKind.CONFLICT),
    /** Who proposes does not decide. */
    OWN_PROPOSAL(ErrorKind.FORBIDDEN);

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
        return this == CASE_CLOSED
                ? "The money moved once, as it was decided, and does not move again."
                : "No money has moved: the doubt stays where it is.";
    }
}
