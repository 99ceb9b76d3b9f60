package org.sycee.kernel;

/** A request that cannot be served, with the code and the sentence that its sender will read. */
public final class SyceeException extends RuntimeException {

    private final ErrorCode error;

    public SyceeException(ErrorCode error, String message) {
        super(message);
        this.error = error;
    }

    public SyceeException(ErrorCode error, String message, Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    public ErrorCode error() {
        return error;
    }
}
