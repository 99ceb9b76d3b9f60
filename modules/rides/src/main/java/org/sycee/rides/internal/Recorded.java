package org.sycee.rides.internal;

import java.util.UUID;
import org.sycee.orders.PlaceOrder;

/** What this room knows by itself of something that is ordered. */
sealed interface Recorded permits RecordedRide, RecordedTip {

    /** Of the order. */
    UUID id();

    /** Whether the order is known to be there. */
    boolean isPlaced();

    /** The order: always the same. */
    PlaceOrder order();
}
