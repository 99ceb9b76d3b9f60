package org.sycee.kernel;

import java.util.Optional;

/** A room's memory of the intents it has recorded, so that a client can find the result of a lost answer. */
public interface Intents {

    /** The path below the API's root of what was made under that key; empty if this room knows no such intent. */
    Optional<String> resourceOf(Actor actor, IdempotencyKey key);
}
