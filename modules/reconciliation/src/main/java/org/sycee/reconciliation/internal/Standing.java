package org.sycee.reconciliation.internal;

import org.sycee.orders.CallOrders.CallOrder;
import org.sycee.payments.CallPayIns.CallPayIn;
import org.sycee.payments.Resolution;

/** How the money of a call stands, whatever moved it. */
enum Standing {
    /** No order and no top-up made the call. */
    NONE,
    /** It is on its way: whoever carries the order on will end it. */
    OPEN,
    /** The payer is free and the operator carries the doubt. */
    DOUBT,
    /** Paid, for good. */
    DONE,
    /** Given back, or never taken, for good. */
    NOT_DONE,
    /** The partner did it and gives back what it got. */
    PAID_BACK,
    /** The partner did it, and the operator bears it. */
    BORNE,
    /** The partner never got it; the payer has it back. */
    GIVEN_BACK;

    /** The same, once so much of it was given back without the partner and so much is still booked for it. */
    Standing corrected(long corrected, long booked) {
        return this == DONE && corrected > 0 && booked == 0 ? GIVEN_BACK : this;
    }

    static Standing of(CallOrder order) {
        return switch (order.state()) {
            case SETTLED -> DONE;
            case RELEASED -> NOT_DONE;
            case SUSPENDED -> DOUBT;
            case RESOLVED -> order.resolution().map(Standing::of).orElseThrow();
            case QUOTED, RESERVED, HELD, SUBMITTED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN -> OPEN;
            case AGREEING, DECLINING, SETTLING, RELEASING, SUSPENDING, RESOLVING -> OPEN;
        };
    }

    private static Standing of(Resolution resolution) {
        return switch (resolution) {
            case NOT_DONE -> NOT_DONE;
            case PAID_BACK -> PAID_BACK;
            case BORNE -> BORNE;
        };
    }

    static Standing of(CallPayIn payIn) {
        return switch (payIn.state()) {
            case SETTLED -> DONE;
            case RELEASED -> NOT_DONE;
            case SUSPENDED -> DOUBT;
            case PLACED, SUBMITTED, AWAITING_PAYER, SETTLING, RELEASING -> OPEN;
        };
    }
}
