package org.sycee.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A six-digit code is on its way.
 *
 * @param id what it confirms: a registration's id, or a person's
 * @param sentTo the masked login
 * @param expiresAt the code is worthless from then on
 */
public record CodeSent(UUID id, String sentTo, Instant expiresAt) {}
