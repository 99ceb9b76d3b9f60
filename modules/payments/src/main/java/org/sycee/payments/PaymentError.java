package org.sycee.payments;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum PaymentError implements ErrorCode {
    /** No channel that is switched on takes this amount in this currency. */
    NO_PAYMENT_CHANNEL(ErrorKind.REFUSED),
    NO_SUCH_CARD(ErrorKind.NOT_FOUND),
    /** The month printed on the card is over; it is not charged any more. */
    CARD_EXPIRED(ErrorKind.REFUSED),
    INVALID_AMOUNT(ErrorKind.INVALID),
    /** More would be given back of a payment than was paid. */
    REFUND_ABOVE_CAPTURED(ErrorKind.REFUSED) {
        @Override
        public String money() {
            return "No money has moved: what was paid stays paid.";
        }
    },
    /** A charge-back has come before its top-up has ended; it is looked at again. */
    TOP_UP_NOT_ENDED(ErrorKind.UNAVAILABLE),
    /** The acquirer has said, or administrators have decided, how the doubt about a top-up ends. */
    TOP_UP_NOT_IN_DOUBT(ErrorKind.CONFLICT) {
        @Override
        public String money() {
            return "This has moved no money; how the doubt has ended stands.";
        }
    },
    /** The acquirer is being asked at this moment: what it says is to be read before anything is decided. */
    TOP_UP_BEING_ASKED(ErrorKind.CONFLICT) {
        @Override
        public String money() {
            return "No money has moved: the doubt stays where it is.";
        }
    },
    /** Another proposal about the top-up waits for its second person. */
    TOP_UP_PROPOSAL_OPEN(ErrorKind.CONFLICT),
    /** A step of a payment contradicts what was done before; a defect, never a person's mistake. */
    BOOKS_DISAGREE(ErrorKind.CONFLICT) {
        @Override
        public String money() {
            return "The money is where it was before.";
        }
    };

    private final ErrorKind kind;

    PaymentError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
