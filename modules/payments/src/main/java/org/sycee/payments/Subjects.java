package org.sycee.payments;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows what the references of postings mean. */
public interface Subjects {

    /** What the references stand for; those that this room has not recorded are left out. */
    Map<UUID, Subject> of(Set<UUID> references);
}
