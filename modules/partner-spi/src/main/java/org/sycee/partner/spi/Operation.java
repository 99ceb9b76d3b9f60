package org.sycee.partner.spi;

import java.util.UUID;
import org.sycee.money.Money;

/** One operation that moves money at the partner. */
public sealed interface Operation permits BillPayment, PayIn, PayOut, Refund, RideBooking, RideTip {

    /** The idempotency key: random, kept for life, the same in every attempt and inquiry. */
    UUID key();

    /**
     * What the partner is to receive, take or, of a {@link Refund}, give back; positive. Of a {@link RideBooking} the most
     * that it may take.
     */
    Money amount();
}
