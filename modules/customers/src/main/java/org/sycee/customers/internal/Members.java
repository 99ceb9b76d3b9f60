package org.sycee.customers.internal;

import org.jspecify.annotations.Nullable;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Members that a request's body must have. */
final class Members {

    private Members() {}

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "The member " + name + " is missing.");
        }
        return value;
    }
}
