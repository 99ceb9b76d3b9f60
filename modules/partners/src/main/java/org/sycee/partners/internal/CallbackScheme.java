package org.sycee.partners.internal;

import java.util.Locale;

/** How a partner signs its callbacks. */
enum CallbackScheme {
    /** Not at all: a callback is no more than a hint to inquire, of which nothing is kept. */
    NONE,
    /** {@code X-Signature}: HMAC in hex of {@code X-Timestamp} (in seconds), a full stop and the body. */
    HMAC_SHA256,
    /** The Standard Webhooks specification: {@code webhook-id}, {@code -timestamp}, {@code -signature}. */
    STANDARD_WEBHOOKS;

    static CallbackScheme named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
