package org.sycee.disputes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.SyceeException;

/** Says that something is refused, and why. */
final class Refusals {

    private Refusals() {}

    static SyceeException assertRefused(ErrorCode code, ThrowingCallable work) {
        var refusal = catchThrowableOfType(SyceeException.class, work);
        assertThat(refusal).as("refused with %s", code).isNotNull();
        assertThat(refusal.error()).isEqualTo(code);
        return refusal;
    }
}
