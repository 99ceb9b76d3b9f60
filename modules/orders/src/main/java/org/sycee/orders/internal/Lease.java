package org.sycee.orders.internal;

import java.time.Instant;

/** A server's time to carry an order further, undisturbed. */
record Lease(String server, Instant from, Instant until) {}
