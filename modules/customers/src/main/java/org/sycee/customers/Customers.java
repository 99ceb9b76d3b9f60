package org.sycee.customers;

import java.util.Optional;
import org.sycee.kernel.PersonId;

/** All customers: every person who confirmed a registration. */
public interface Customers {

    Optional<Customer> find(PersonId id);
}
