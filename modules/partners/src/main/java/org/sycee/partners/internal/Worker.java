package org.sycee.partners.internal;

import java.time.Duration;

/**
 * Who claims calls.
 *
 * @param server its name, the same after a restart
 * @param lease how long a claim is its own
 */
record Worker(String server, Duration lease) {}
