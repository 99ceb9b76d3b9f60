package org.sycee.kernel;

import java.util.Map;

/** A request that cannot be served, with the code and the sentence that its sender will read. */
public final class SyceeException extends RuntimeException {

    private final ErrorCode error;
    private final transient Map<String, Object> details;

    public SyceeException(ErrorCode error, String message) {
        this(error, message, Map.of());
    }

    /** Details become further members of the problem on the wire, such as {@code attemptsLeft}. */
    public SyceeException(ErrorCode error, String message, Map<String, Object> details) {
        super(message);
        this.error = error;
        this.details = Map.copyOf(details);
    }

    public SyceeException(ErrorCode error, String message, Throwable cause) {
        super(message, cause);
        this.error = error;
        this.details = Map.of();
    }

    /** What was wrong, in a sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public ErrorCode error() {
        return error;
    }

    public Map<String, Object> details() {
        return details;
    }
}
