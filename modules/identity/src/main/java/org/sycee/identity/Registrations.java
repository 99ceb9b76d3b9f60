package org.sycee.identity;

import java.util.UUID;

/** How a person comes to have an account: a registration, confirmed by a code sent to the login. */
public interface Registrations {

    /**
     * Begins a registration and sends a code.
     *
     * <p>The answer is the same if the login has an account already; its owner is then told so, instead of a code.
     *
     * @param clientAddress the network address asked from, for throttling
     * @throws org.sycee.kernel.SyceeException {@link IdentityError#INVALID_LOGIN}, {@link IdentityError#WEAK_PASSWORD},
     *     or throttled, or the message could not be sent
     */
    CodeSent begin(Registration registration, String clientAddress);

    /**
     * Makes the account and signs the person in; {@link PersonRegistered} is fired in the same database transaction.
     *
     * @throws org.sycee.kernel.SyceeException {@link IdentityError#WRONG_CODE}; not found if the registration is
     *     unknown, too old, or was tried too often
     */
    Session confirm(UUID registration, String code);
}
