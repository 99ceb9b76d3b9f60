package org.sycee.savedbills;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum SavedBillsError implements ErrorCode {
    INVALID_REMINDER(ErrorKind.REFUSED),
    TOO_MANY_ACCOUNTS(ErrorKind.REFUSED),
    /** Not positive, or of another currency than the account's bills. */
    INVALID_CEILING(ErrorKind.REFUSED),
    INVALID_DAYS(ErrorKind.REFUSED),
    /** The payer chooses the amount at this company, so there is nothing that a mandate could pay. */
    NO_BILLS(ErrorKind.REFUSED),
    /** The account has a mandate under other terms; that one must be ended first. */
    MANDATE_EXISTS(ErrorKind.CONFLICT),
    MANDATE_ENDED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    SavedBillsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
