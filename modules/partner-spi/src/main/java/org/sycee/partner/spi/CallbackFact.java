package org.sycee.partner.spi;

import java.util.UUID;

/**
 * What a callback says about one call.
 *
 * @param key the call's idempotency key
 * @param result what became of it
 */
public record CallbackFact(UUID key, CallResult result) {}
