package org.sycee.partners;

import java.util.Optional;
import java.util.UUID;

/** What went out for a call and what came back, for those who look into it. */
public interface CallTrails {

    /** The trail of the call with that key. */
    Optional<CallTrail> find(UUID key);
}
