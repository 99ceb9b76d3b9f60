package org.sycee.kernel;

import java.util.regex.Pattern;

/**
 * The client's own name for one intent: the same key gives the same result, always.
 *
 * @param value 8 to 64 letters, digits, dashes or underscores
 */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new SyceeException(
                    KernelError.INVALID_IDEMPOTENCY_KEY,
                    "The Idempotency-Key header needs 8 to 64 letters, digits, dashes or underscores.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
