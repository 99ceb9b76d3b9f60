package org.sycee.identity;

import org.sycee.kernel.PersonId;

/** The six-digit secret that approves money, and nothing else. */
public interface PaymentPins {

    /**
     * Returns if this is the person's PIN. Five misses in a row lock it; a success forgets the misses before it.
     *
     * <p>Call it outside any database transaction: it takes about a twentieth of a second.
     *
     * @throws org.sycee.kernel.SyceeException {@link IdentityError#WRONG_PIN} with {@code attemptsLeft},
     *     {@link IdentityError#PIN_LOCKED}, {@link IdentityError#PIN_NOT_SET}; or unavailable if too many wait
     */
    void approve(PersonId person, String pin);

    PinState state(PersonId person);
}
