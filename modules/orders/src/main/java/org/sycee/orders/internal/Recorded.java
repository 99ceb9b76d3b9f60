package org.sycee.orders.internal;

import org.sycee.orders.Order;
import org.sycee.orders.PlaceOrder;

/** What this room knows of an order by itself. */
record Recorded(PlaceOrder terms, Order.Progress progress) {}
