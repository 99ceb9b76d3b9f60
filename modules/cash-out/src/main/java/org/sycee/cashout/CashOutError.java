package org.sycee.cashout;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum CashOutError implements ErrorCode {
    INVALID_AMOUNT(ErrorKind.INVALID),
    NO_SUCH_BANK_ACCOUNT(ErrorKind.NOT_FOUND),
    /** No channel that is switched on pays out to bank accounts. */
    NO_PAY_OUT_CHANNEL(ErrorKind.REFUSED),
    TOO_MANY_BANK_ACCOUNTS(ErrorKind.REFUSED),
    /** The acquirer of the card or account pays nothing out to its kind. */
    PAYS_NOTHING_OUT(ErrorKind.REFUSED),
    INSUFFICIENT_FUNDS(ErrorKind.REFUSED),
    /** The person owes something, such as the rest of a charge-back; that is repaid first. */
    DEBT_OPEN(ErrorKind.REFUSED),
    /** More than a person may pay at once, in a day, or in a month. */
    OVER_LIMIT(ErrorKind.REFUSED),
    /** The money could not be set aside for another reason; {@code reason} says which. */
    PAYMENT_REFUSED(ErrorKind.REFUSED);

    private final ErrorKind kind;

    CashOutError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
