package org.sycee.customers;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum CustomerError implements ErrorCode {
    /** Told only to who knows the password. */
    ACCOUNT_FROZEN(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    CustomerError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
