package org.sycee.identity;

import java.util.Optional;
import org.sycee.kernel.PersonId;

/** All persons with an account. */
public interface People {

    Optional<Person> find(PersonId id);

    /**
     * Who signs in with that phone number or e-mail address.
     *
     * @param asking whose tries are counted: 30 an hour
     * @param login as typed
     * @throws org.sycee.kernel.SyceeException {@link IdentityError#INVALID_LOGIN}; or throttled
     */
    Optional<Person> lookUp(PersonId asking, String login);

    /** Who signs in with exactly that phone number or e-mail address, as typed; for administrators. */
    Optional<Person> withLogin(String login);
}
