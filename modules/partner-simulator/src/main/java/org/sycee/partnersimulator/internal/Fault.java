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
        /** Done, and the answer tells another amount. */
        WRONG_AMOUNT,
        /** Done, and the answer tells another currency. */
        WRONG_CURRENCY,
        /** Done, and the answer tells another reference of the caller. */
        WRONG_REFERENCE,
        /** Done, and the answer is that of somebody else's payment. */
        CROSSED,
        /** A payment is refused; an inquiry denies ever having seen it. */
        REJECT,
        /** A payment stays on its way. */
        PENDING_FOR;

        boolean isLie() {
            return this == WRONG_AMOUNT || this == WRONG_CURRENCY || this == WRONG_REFERENCE || this == CROSSED;
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
        TIP_INQUIRY;

        /** Such as {@code bill-payment}. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isPayment() {
            return switch (this) {
                case BILL_PAYMENT, CARD_PAYMENT, CARD_PAYOUT, RIDE_BOOKING, RIDE_TIP -> true;
                case BILL_INQUIRY, FETCH_BILL, CARD_INQUIRY, PAYOUT_INQUIRY -> false;
                case SEARCH_OFFERS, RIDE_INQUIRY, TIP_INQUIRY -> false;
            };
        }
    }

    static Fault of(Mode mode) {
        return new Fault(mode, Duration.ZERO);
    }
}
