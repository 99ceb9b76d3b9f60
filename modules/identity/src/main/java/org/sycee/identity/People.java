package org.sycee.identity;

import java.util.Optional;
import org.sycee.kernel.PersonId;

/** All persons with an account. */
public interface People {

    Optional<Person> find(PersonId id);
}
