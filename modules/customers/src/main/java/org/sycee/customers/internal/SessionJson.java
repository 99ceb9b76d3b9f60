package org.sycee.customers.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.customers.Customer;
import org.sycee.identity.Sessions.Credentials;
import org.sycee.kernel.Needed;

/** The wire form of a person's session. */
record SessionJson(PersonJson person, boolean paymentPinSet, String csrfToken) {

    /** The signed-in person. */
    record PersonJson(UUID id, String displayName, String login, String language) {

        static PersonJson of(Customer customer) {
            return new PersonJson(
                    customer.id().value(), customer.displayName(), customer.maskedLogin(), customer.language());
        }
    }

    /** The body of {@code POST /sessions}. */
    record SignInJson(@Nullable String login, @Nullable String password) {

        Credentials toCredentials() {
            return new Credentials(Needed.member("login", login), Needed.member("password", password));
        }

        /** Leaves the secret out of every log. */
        @Override
        public String toString() {
            return "SignInJson[]";
        }
    }
}
