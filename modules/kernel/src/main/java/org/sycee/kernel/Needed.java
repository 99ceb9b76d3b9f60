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

    /** A member of the body that is one line of text, without the white space around it. */
    public static String line(String name, @Nullable String value, int longest) {
        var line = member(name, value).strip();
        var length = line.codePointCount(0, line.length());
        if (length < 1 || length > longest || line.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("The member " + name + " must be one line of 1 to " + longest + " characters.");
        }
        return line;
    }

    private static <T> T present(@Nullable T value, String refusal) {
        if (value == null) {
            throw refused(refusal);
        }
        return value;
    }

    private static SyceeException refused(String why) {
        return new SyceeException(KernelError.INVALID_REQUEST, why + " Nothing was changed.");
    }
}
