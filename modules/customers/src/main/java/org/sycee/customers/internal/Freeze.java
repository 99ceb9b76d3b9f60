package org.sycee.customers.internal;

import java.time.Instant;

/** Since when an account is frozen, and why, for administrators only. */
record Freeze(Instant at, String reason) {}
