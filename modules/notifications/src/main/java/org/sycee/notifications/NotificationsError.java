package org.sycee.notifications;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum NotificationsError implements ErrorCode {
    /** This person follows with too many pages already. */
    TOO_MANY_STREAMS(ErrorKind.THROTTLED),
    /** This server serves as many open pages as it may. */
    NO_STREAM_LEFT(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    NotificationsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
