package org.sycee.kernel;

/** What a refused caller can do about it; decides the HTTP status and whether a retry makes sense. */
public enum ErrorKind {
    /** The request itself is wrong. */
    INVALID(400, false),
    /** Nobody is signed in, or the secret is wrong. */
    UNAUTHENTICATED(401, false),
    /** The caller may not do this. */
    FORBIDDEN(403, false),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND(404, false),
    /** The thing is in a state that does not allow this. */
    CONFLICT(409, false),
    /** The request is well-formed, but a rule of the business refuses it. */
    REFUSED(422, false),
    /** Too many tries; wait. */
    THROTTLED(429, true),
    /** Something needed does not answer now; the same request may be sent again. */
    UNAVAILABLE(503, true);

    private final int status;
    private final boolean retryable;

    ErrorKind(int status, boolean retryable) {
        this.status = status;
        this.retryable = retryable;
    }

    /** The HTTP status of RFC 9110. */
    public int status() {
        return status;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
