package org.sycee.clock;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals to move the time. */
public enum ClockError implements ErrorCode {
    /** In live mode time is real. */
    NOT_A_SANDBOX(ErrorKind.FORBIDDEN),
    /** Backwards, not at all, by parts of a second, or too far. */
    INVALID_ADVANCE(ErrorKind.INVALID);

    private final ErrorKind kind;

    ClockError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
