package org.sycee.partnersimulator.internal;

/** The errors of the taxi operator; their words are its own, at most ten letters, as the specification wants it. */
enum TompError {
    INVALID(400, "invalid", "The request is not as it must be"),
    UNAUTHORISED(401, "key", "The bearer key is missing or wrong"),
    NOT_FOUND(404, "not-found", "Never seen"),
    AMOUNT(409, "amount", "This amount will not do"),
    CONFLICT(409, "conflict", "The key was used before"),
    EXPIRED(410, "expired", "The offer has expired"),
    THROTTLED(429, "throttled", "Too many requests"),
    INTERNAL(500, "internal", "Something broke here");

    private final int status;
    private final String type;
    private final String title;

    TompError(int status, String type, String title) {
        this.status = status;
        this.type = type;
        this.title = title;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }
}
