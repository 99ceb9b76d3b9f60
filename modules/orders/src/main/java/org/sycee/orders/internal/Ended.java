package org.sycee.orders.internal;

import org.sycee.orders.OrderState;

/**
 * An order has ended: told within the room, in the database transaction that records it.
 *
 * @param kind the product
 * @param state in which it ended
 */
record Ended(String kind, OrderState state) {}
