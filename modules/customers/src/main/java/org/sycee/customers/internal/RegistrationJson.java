package org.sycee.customers.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.identity.CodeSent;
import org.sycee.identity.Registration;
import org.sycee.kernel.Needed;

/** The wire form of a registration that waits for its code. */
record RegistrationJson(UUID id, String codeSentTo, Instant expiresAt) {

    static RegistrationJson of(CodeSent sent) {
        return new RegistrationJson(sent.id(), sent.sentTo(), sent.expiresAt());
    }

    /** The body of {@code POST /registrations}. */
    record WishJson(
            @Nullable String login,
            @Nullable String password,
            @Nullable String displayName,
            @Nullable String language) {

        Registration toRegistration() {
            var name = DisplayName.of(Needed.member("displayName", displayName));
            return new Registration(
                    Needed.member("login", login),
                    Needed.member("password", password),
                    name.value(),
                    Needed.member("language", language));
        }

        /** Leaves the secret out of every log. */
        @Override
        public String toString() {
            return "WishJson[]";
        }
    }

    /** The body of {@code POST /registrations/{id}/confirmation}. */
    record ConfirmationJson(@Nullable String code) {}
}
