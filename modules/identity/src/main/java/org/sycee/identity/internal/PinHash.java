package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.kernel.PersonId;

/** The slow hash over the peppered PIN. */
@ApplicationScoped
class PinHash {

    private final Pepper pepper;
    private final SlowHash slow;

    @Inject
    PinHash(Pepper pepper, SlowHash slow) {
        this.pepper = pepper;
        this.slow = slow;
    }

    String of(PersonId person, String pin) {
        return slow.hash(pepper.digest("pin", person, pin));
    }

    boolean matches(PersonId person, String pin, String hash) {
        return slow.matches(pepper.digest("pin", person, pin), hash);
    }
}
