package org.sycee.partnersimulator.internal;

import org.jspecify.annotations.Nullable;

/** One fact: exactly one of these is now so. The last line about a thing is the one that counts. */
record BookLine(
        @Nullable BillPayment bill,
        @Nullable CardPayment card,
        @Nullable LinkedCard linkedCard,
        @Nullable String barredReference,
        @Nullable Payout payout,
        @Nullable AccountLink accountLink) {}
