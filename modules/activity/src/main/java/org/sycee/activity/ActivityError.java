package org.sycee.activity;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum ActivityError implements ErrorCode {
    /** A document of so many pages helps nobody; the table has them all. */
    STATEMENT_TOO_LONG(ErrorKind.REFUSED);

    private final ErrorKind kind;

    ActivityError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
