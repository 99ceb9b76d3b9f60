package org.sycee.payments;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which top-ups partner calls were made for, many at a time; to ask moves nothing. */
public interface CallPayIns {

    /**
     * A top-up as its partner call sees it.
     *
     * @param payIn its id, which is also the ledger's reference
     * @param state where it stands
     */
    record CallPayIn(UUID payIn, PayIn.State state) {}

    /** The top-ups of these calls, by the call's key; a call that no top-up made is left out. */
    Map<UUID, CallPayIn> of(Set<UUID> callKeys);
}
