package org.sycee.partnersimulator.internal;

import java.time.Duration;
import java.util.Locale;

/** One thing that goes wrong, once. */
record Fault(Mode mode, Duration delay) {

    /** What goes wrong. */
    enum Mode {
        /** Nothing is done; the caller hangs, then the connection is closed. */
        TIMEOUT_BEFORE,
        TIMEOUT_AFTER,
        ERROR_500_BEFORE,
        ERROR_500_AFTER,
        /** Nothing is done; come again later. */
        THROTTLE_429,
        /** Done, then the connection is closed without an answer. */
        RESET,
        HTML_200,
        TRUNCATED,
        EMPTY,
        HUGE_50MB,
        /** A small packet that unpacks to 256 MB. */
        GZIP_BOMB,
        SLOW_1_BYTE_PER_S,
        /** Done, and the answer is in UTF-16, though it says UTF-8. */
        WRONG_CHARSET,
        /** Done, and the answer tells another amount. */
        WRONG_AMOUNT,
        /** Done, and the answer tells a hundred times the amount. */
        WRONG_SCALE,
        /** Done, and the answer tells another currency. */
        WRONG_CURRENCY,
        /** Done, and the answer tells another reference of the caller. */
        WRONG_REFERENCE,
        /** Done, and the answer is that of somebody else's payment. */
        CROSSED,
        /** Done, and the answer is that somebody else's payment was refused; an inquiry hears what the one before it did. */
        CROSSED_REFUSAL,
        /** A payment is refused; an inquiry denies ever having seen it. */
        REJECT,
        /** Done, and the answer to the first sending of a key is a refusal for good. */
        SAYS_REJECTED,
        /** Nothing is done, and the answer is that of a success. */
        SAYS_SUCCEEDED,
        /** A payment stays on its way. */
        PENDING_FOR,
        /** Done for a part of the amount, and whatever is told of it later says so. */
        PART,
        /** Taken into a queue, and the connection is closed; done once the queue has got so far. */
        QUEUED,
        /** Told twice, under two ids. */
        TWICE,
        /** After the end it is told once more that the payment is on its way. */
        OUT_OF_ORDER;

        /** Whether it befalls what is told unasked, and not an answer. */
        boolean isOfCallbacks() {
            return this == TWICE || this == OUT_OF_ORDER;
        }

        /** Whether the partner says for good, in answer to a payment, that it will not be. */
        boolean isRefusal() {
            return this == REJECT || this == SAYS_REJECTED || this == CROSSED_REFUSAL;
        }

        /** Whether it befalls requests that move money alone. */
        boolean isOfPayments() {
            return this == PENDING_FOR
                    || this == PART
                    || this == QUEUED
                    || this == SAYS_REJECTED
                    || this == SAYS_SUCCEEDED;
        }

        boolean isLie() {
            return switch (this) {
                case WRONG_AMOUNT, WRONG_SCALE, WRONG_CURRENCY, WRONG_REFERENCE, CROSSED -> true;
                case SAYS_REJECTED, SAYS_SUCCEEDED, CROSSED_REFUSAL -> true;
                case TIMEOUT_BEFORE, TIMEOUT_AFTER, ERROR_500_BEFORE, ERROR_500_AFTER, THROTTLE_429, RESET -> false;
                case HTML_200, TRUNCATED, EMPTY, HUGE_50MB, GZIP_BOMB, SLOW_1_BYTE_PER_S, WRONG_CHARSET -> false;
                case REJECT, PENDING_FOR, PART, QUEUED, TWICE, OUT_OF_ORDER -> false;
            };
        }
    }

    /** The kind of request that is hit. */
    enum Target {
        BILL_PAYMENT,
        BILL_INQUIRY,
        FETCH_BILL,
        CARD_PAYMENT,
        CARD_INQUIRY,
        CARD_PAYOUT,
        PAYOUT_INQUIRY,
        SEARCH_OFFERS,
        RIDE_BOOKING,
        RIDE_INQUIRY,
        RIDE_TIP,
        TIP_INQUIRY,
        REFUND,
        REFUND_INQUIRY,
        /** What is told unasked of a bill payment's end. */
        CALLBACK;

        /** Such as {@code bill-payment}. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isPayment() {
            return switch (this) {
                case BILL_PAYMENT, CARD_PAYMENT, CARD_PAYOUT, RIDE_BOOKING, RIDE_TIP, REFUND -> true;
                case BILL_INQUIRY, FETCH_BILL, CARD_INQUIRY, PAYOUT_INQUIRY -> false;
                case SEARCH_OFFERS, RIDE_INQUIRY, TIP_INQUIRY, REFUND_INQUIRY, CALLBACK -> false;
            };
        }
    }

    /** Whether such a thing can go wrong there; a ride has no parts. */
    boolean fits(Target target) {
        return mode.isOfCallbacks() == (target == Target.CALLBACK)
                && (!mode.isOfPayments() || target.isPayment())
                && (mode != Mode.PART || target != Target.RIDE_BOOKING);
    }

    static Fault of(Mode mode) {
        return new Fault(mode, Duration.ZERO);
    }
}
