package org.sycee.partnersimulator.internal;

import org.jspecify.annotations.Nullable;

/** One fact: exactly one of these is now so. The last line about a thing is the one that counts. */
record BookLine(
        @Nullable BillPayment bill,
        @Nullable CardPayment card,
        @Nullable LinkedCard linkedCard,
        @Nullable String barredReference,
        @Nullable Payout payout,
        @Nullable AccountLink accountLink,
        @Nullable Ride ride,
        @Nullable Tip tip,
        @Nullable Refund refund) {

    static BookLine of(BillPayment payment) {
        return new BookLine(payment, null, null, null, null, null, null, null, null);
    }

    static BookLine of(CardPayment payment) {
        return new BookLine(null, payment, null, null, null, null, null, null, null);
    }

    static BookLine of(LinkedCard card) {
        return new BookLine(null, null, card, null, null, null, null, null, null);
    }

    static BookLine barred(String reference) {
        return new BookLine(null, null, null, reference, null, null, null, null, null);
    }

    static BookLine of(Payout payout) {
        return new BookLine(null, null, null, null, payout, null, null, null, null);
    }

    static BookLine of(AccountLink link) {
        return new BookLine(null, null, null, null, null, link, null, null, null);
    }

    static BookLine of(Ride ride) {
        return new BookLine(null, null, null, null, null, null, ride, null, null);
    }

    static BookLine of(Tip tip) {
        return new BookLine(null, null, null, null, null, null, null, tip, null);
    }

    static BookLine of(Refund refund) {
        return new BookLine(null, null, null, null, null, null, null, null, refund);
    }
}
