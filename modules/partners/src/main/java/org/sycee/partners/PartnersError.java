package org.sycee.partners;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of this room. */
public enum PartnersError implements ErrorCode {
    /** The instance is absent, or its partner does not answer. */
    PARTNER_UNAVAILABLE(ErrorKind.UNAVAILABLE),
    /** The operator has switched the instance off; what was begun before goes on to its end. */
    SERVICE_DISABLED(ErrorKind.CONFLICT),
    /** The calls begun today come to as much as the plugin declares for a day. */
    DAILY_BUDGET_SPENT(ErrorKind.REFUSED) {
        @Override
        public String money() {
            return "No money was moved or set aside.";
        }
    },
    NO_SUCH_SERVICE(ErrorKind.NOT_FOUND),
    /** A version of a plugin that no instance can be opened with here. */
    VERSION_UNUSABLE(ErrorKind.CONFLICT),
    /** An instance of that name is there; it is for life. */
    INSTANCE_EXISTS(ErrorKind.CONFLICT),
    /** What was to be set for an instance does not suit its plugin. */
    SETTINGS_REFUSED(ErrorKind.REFUSED),
    /** A callback whose signature, age or form is not right. */
    CALLBACK_REFUSED(ErrorKind.UNAUTHENTICATED),
    /** Somebody has looked at a contradiction before. */
    CONTRADICTION_CLOSED(ErrorKind.CONFLICT) {
        @Override
        public String money() {
            return "This has moved no money, and looking at a contradiction never does.";
        }
    };

    private final ErrorKind kind;

    PartnersError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
