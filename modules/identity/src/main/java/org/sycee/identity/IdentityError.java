package org.sycee.identity;

import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.ErrorKind;

/** Refusals of who is there. */
public enum IdentityError implements ErrorCode {
    /** Neither a phone number nor an e-mail address. */
    INVALID_LOGIN(ErrorKind.INVALID),
    WEAK_PASSWORD(ErrorKind.REFUSED),
    /** The same for an unknown login and a wrong password, on purpose. */
    WRONG_LOGIN_OR_PASSWORD(ErrorKind.UNAUTHENTICATED),
    /** A signed-in person's password, asked again, is wrong. */
    WRONG_PASSWORD(ErrorKind.REFUSED),
    WRONG_CODE(ErrorKind.REFUSED),
    WEAK_PIN(ErrorKind.REFUSED),
    WRONG_PIN(ErrorKind.REFUSED),
    /** Too many misses; the password and a fresh code unlock it. */
    PIN_LOCKED(ErrorKind.REFUSED),
    PIN_NOT_SET(ErrorKind.REFUSED),
    /** The same whatever is wrong with it, on purpose. */
    API_KEY_REFUSED(ErrorKind.UNAUTHENTICATED),
    TOO_MANY_API_KEYS(ErrorKind.REFUSED),
    /** Another administrator has it. */
    NAME_TAKEN(ErrorKind.CONFLICT),
    /** The token is right, but another than the inviter has to agree first. */
    INVITATION_AWAITS_APPROVAL(ErrorKind.CONFLICT),
    /** The invitation is approved already, used, expired, or needs no second person. */
    NOTHING_TO_APPROVE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    IdentityError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
