package org.sycee.identity.internal;

import org.jspecify.annotations.Nullable;

/**
 * A new PIN, and for changing or unlocking the proof of who asks; also the body of {@code PUT /payment-pin}.
 *
 * @param pin six digits
 * @param password needed unless it is the first PIN
 * @param code likewise; one that was just sent
 */
record PinChoice(
        String pin, @Nullable String password, @Nullable String code) {

    /** Leaves the secrets out of every log. */
    @Override
    public String toString() {
        return "PinChoice[]";
    }
}
