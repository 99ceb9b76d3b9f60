package org.sycee.kernel;

import java.security.Principal;
import java.util.UUID;

/**
 * Who asks: a person, a person's standing mandate, an administrator, or Sycee itself.
 *
 * @param kind what the actor is
 * @param id the actor's id; for {@link Kind#SYSTEM} all zeros
 */
public record Actor(Kind kind, UUID id) implements Principal {

    /** What an actor can be. */
    public enum Kind {
        PERSON,
        /** What a person approved beforehand, such as the payment of each bill of an account up to a ceiling. */
        MANDATE,
        ADMINISTRATOR,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, new UUID(0, 0));

    public static Actor person(PersonId id) {
        return new Actor(Kind.PERSON, id.value());
    }

    public static Actor mandate(UUID id) {
        return new Actor(Kind.MANDATE, id);
    }

    public static Actor administrator(UUID id) {
        return new Actor(Kind.ADMINISTRATOR, id);
    }

    /**
     * The person behind a signed-in principal, or in whose name an API key acts.
     *
     * @throws SyceeException {@link KernelError#NOT_SIGNED_IN} if it is no person
     */
    public static PersonId personOf(Principal principal) {
        if (principal instanceof Actor actor && actor.kind == Kind.PERSON) {
            return new PersonId(actor.id);
        }
        if (principal instanceof ApiKey key) {
            return key.person();
        }
        throw new SyceeException(KernelError.NOT_SIGNED_IN, "Please sign in.");
    }

    /**
     * The administrator behind a signed-in principal.
     *
     * @throws SyceeException {@link KernelError#NOT_SIGNED_IN} if it is none
     */
    public static Actor administratorOf(Principal principal) {
        if (principal instanceof Actor actor && actor.kind == Kind.ADMINISTRATOR) {
            return actor;
        }
        throw new SyceeException(KernelError.NOT_SIGNED_IN, "Please sign in.");
    }

    @Override
    public String getName() {
        return kind + ":" + id;
    }
}
