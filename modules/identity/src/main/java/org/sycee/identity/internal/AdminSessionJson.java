package org.sycee.identity.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** The wire form of an administrator's session. */
record AdminSessionJson(String csrfToken, UUID administrator) {

    static AdminSessionJson of(String token, Actor who) {
        return new AdminSessionJson(Digests.csrf(token), who.id());
    }

    /** The body of {@code POST /admin/sessions}: with a token it is the first sign-in; without a name, the first's. */
    record SignInJson(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {

        String requiredPassword() {
            if (password == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member password is missing.");
            }
            return password;
        }

        /** Leaves the secrets out of every log. */
        @Override
        public String toString() {
            return "SignInJson[]";
        }
    }
}
