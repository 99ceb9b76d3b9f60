package org.sycee.customers;

import org.sycee.kernel.PersonId;

/** How customers stand with the operator. */
public interface Standings {

    /**
     * Whether the person's account is frozen: then nobody signs in to it, and no money leaves it.
     *
     * <p>What another server has frozen may be told two seconds later.
     *
     * <p>Money can still arrive, and what is under way goes on to its end.
     */
    boolean isFrozen(PersonId person);
}
