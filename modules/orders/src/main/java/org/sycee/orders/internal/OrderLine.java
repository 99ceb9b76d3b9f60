package org.sycee.orders.internal;

import java.time.Instant;
import org.sycee.orders.OrderState;
import org.sycee.orders.PlaceOrder;

/** An order as a line of an administrator's list. */
record OrderLine(PlaceOrder terms, OrderState state, Instant createdAt, Instant deadline, Plan plan) {}
