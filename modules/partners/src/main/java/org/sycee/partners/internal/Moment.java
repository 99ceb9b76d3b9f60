package org.sycee.partners.internal;

import java.time.Instant;

/**
 * Now, in both of the times that a call lives in.
 *
 * @param platform by which inquiries are scheduled; a sandbox can move it
 * @param real by which leases run and partners work
 */
record Moment(Instant platform, Instant real) {}
