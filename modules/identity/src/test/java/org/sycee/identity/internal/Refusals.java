package org.sycee.identity.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;

/** How a call was refused. */
final class Refusals {

    private Refusals() {}

    static SyceeException of(ThrowingCallable call) {
        var refusal = catchThrowableOfType(SyceeException.class, call);
        if (refusal == null) {
            throw new AssertionError("was not refused");
        }
        return refusal;
    }

    static ErrorCode codeOf(ThrowingCallable call) {
        return of(call).error();
    }
}
