package org.sycee.billpay;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum BillPayError implements ErrorCode {
    NO_SUCH_COMPANY(ErrorKind.NOT_FOUND),
    /** Something entered is missing, unknown, too long, or not what the company asks; {@code fields} says which. */
    INVALID_FIELD(ErrorKind.REFUSED),
    /** The company knows no customer by what was entered. */
    NO_SUCH_CUSTOMER(ErrorKind.REFUSED),
    NOTHING_DUE(ErrorKind.REFUSED),
    /** The biller is switched off, or does not answer. */
    BILLER_UNAVAILABLE(ErrorKind.UNAVAILABLE),
    QUOTE_EXPIRED(ErrorKind.REFUSED),
    /** Another payment of the same quote is on its way, or done. */
    QUOTE_USED(ErrorKind.REFUSED),
    INSUFFICIENT_FUNDS(ErrorKind.REFUSED),
    /** More than a person may pay at once, or in a day. */
    OVER_LIMIT(ErrorKind.REFUSED),
    /** The money could not be set aside for another reason; {@code reason} says which. */
    PAYMENT_REFUSED(ErrorKind.REFUSED);

    private final ErrorKind kind;

    BillPayError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
