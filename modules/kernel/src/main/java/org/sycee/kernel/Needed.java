package org.sycee.kernel;

import org.jspecify.annotations.Nullable;

/** What a request must bring, or is refused as {@link KernelError#INVALID_REQUEST}. */
public final class Needed {

    private Needed() {}

    /** The request's body. */
    public static <T> T body(@Nullable T body) {
        return present(body, "The body is missing.");
    }

    /** A member of the body, by its name there. */
    public static <T> T member(String name, @Nullable T value) {
        return present(value, "The member " + name + " is missing.");
    }

    private static <T> T present(@Nullable T value, String refusal) {
        if (value == null) {
            throw new SyceeException(KernelError.INVALID_REQUEST, refusal + " Nothing was changed.");
        }
        return value;
    }
}
