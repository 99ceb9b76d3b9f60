package org.sycee.kernel;

/** Refusals that any room can give. */
public enum KernelError implements ErrorCode {
    INVALID_IDEMPOTENCY_KEY(ErrorKind.INVALID),
    /** The key was used before for another request. */
    IDEMPOTENCY_KEY_REUSED(ErrorKind.REFUSED),
    INVALID_REQUEST(ErrorKind.INVALID),
    NOT_FOUND(ErrorKind.NOT_FOUND),
    NOT_SIGNED_IN(ErrorKind.UNAUTHENTICATED),
    NOT_ALLOWED(ErrorKind.FORBIDDEN),
    TOO_MANY_REQUESTS(ErrorKind.THROTTLED),
    UNAVAILABLE(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    KernelError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
