package org.sycee.identity.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.CodeSent;
import org.sycee.identity.PinState;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The wire form of a payment PIN's state. */
record PaymentPinJson(boolean set, boolean locked, int attemptsLeft) {

    static PaymentPinJson of(PinState state) {
        return new PaymentPinJson(state.isSet(), state.isLocked(), state.attemptsLeft());
    }

    /** A code that is on its way. */
    record CodeJson(String codeSentTo, Instant expiresAt) {

        static CodeJson of(CodeSent sent) {
            return new CodeJson(sent.sentTo(), sent.expiresAt());
        }
    }

    /** The body of {@code PUT /payment-pin}. */
    record ChoiceJson(
            @Nullable String pin,
            @Nullable String password,
            @Nullable String code) {

        PinChoice toChoice() {
            if (pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member pin is missing.");
            }
            return new PinChoice(pin, password, code);
        }

        /** Leaves the secrets out of every log. */
        @Override
        public String toString() {
            return "ChoiceJson[]";
        }
    }
}
