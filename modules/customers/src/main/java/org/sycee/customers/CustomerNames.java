package org.sycee.customers;

import java.util.Map;
import java.util.Set;
import org.sycee.kernel.PersonId;

/** How people call themselves, masked, for those with whom they have exchanged money. */
public interface CustomerNames {

    /** The masked names of these people, as a payee's; who is no customer is left out. */
    Map<PersonId, String> of(Set<PersonId> people);
}
