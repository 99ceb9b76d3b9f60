package org.sycee.moneyrequests;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum MoneyRequestError implements ErrorCode {
    /** Nobody is asked, too many are, or somebody twice. */
    INVALID_PAYERS(ErrorKind.INVALID),
    /** It is paid, declined or taken back already, or is being paid now. */
    REQUEST_NOT_OPEN(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    MoneyRequestError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
