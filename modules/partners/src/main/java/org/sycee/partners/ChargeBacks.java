package org.sycee.partners;

import java.util.Optional;
import java.util.UUID;

/** The charge-backs that partners have told of; the event {@link #RECEIVED} has one's id as its subject. */
public interface ChargeBacks {

    /** The type of the event that tells of a new one. */
    String RECEIVED = "charge-back-received";

    Optional<ChargeBack> find(UUID id);

    /** Leaves one, for which nothing is taken back here, to an administrator; repeating it changes nothing. */
    void refuse(UUID id);
}
