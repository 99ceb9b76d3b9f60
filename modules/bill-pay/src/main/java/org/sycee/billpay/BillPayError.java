package org.sycee.billpay;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum BillPayError implements ErrorCode {
    NO_SUCH_COMPANY(ErrorKind.NOT_FOUND),
    /** Something entered is missing, unknown, too long, or not what the company asks; {@code fields} says which. */
    INVALID_FIELD(ErrorKind.REFUSED),
    /** The company knows no customer by what was entered. */
    CUSTOMER_NUMBER_UNKNOWN(ErrorKind.REFUSED),
    NOTHING_DUE(ErrorKind.REFUSED),
    BILL_ALREADY_PAID(ErrorKind.REFUSED),
    /** The bill is no longer what was quoted; {@code due} says what is due now. */
    BILL_CHANGED(ErrorKind.REFUSED),
    /** There is no bill, so the payer must choose; {@code least} and {@code most} say between what. */
    AMOUNT_NEEDED(ErrorKind.REFUSED),
    /** The bill is paid as a whole, the amount is no denomination, or the currency is another. */
    AMOUNT_NOT_ALLOWED(ErrorKind.REFUSED),
    /** Less than {@code least}. */
    AMOUNT_TOO_LOW(ErrorKind.REFUSED),
    /** More than {@code most}. */
    AMOUNT_TOO_HIGH(ErrorKind.REFUSED),
    /** The same customer was paid a short while ago, at {@code paidBefore}, and nobody said that this is meant. */
    DUPLICATE_PAYMENT(ErrorKind.REFUSED),
    /** The biller does not answer. */
    BILLER_UNAVAILABLE(ErrorKind.UNAVAILABLE),
    /** The operator has switched the biller off. */
    SERVICE_DISABLED(ErrorKind.CONFLICT),
    QUOTE_EXPIRED(ErrorKind.REFUSED),
    /** Another payment of the same quote is on its way, or done. */
    QUOTE_USED(ErrorKind.REFUSED),
    /** The mandate that is said to approve the payment does not, or no longer does. */
    NOT_COVERED(ErrorKind.REFUSED),
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
