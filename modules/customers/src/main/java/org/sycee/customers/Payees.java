package org.sycee.customers;

import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;

/** Customers as payees: found by what a payer knows of them. */
public interface Payees {

    /**
     * The customer whom a payer means.
     *
     * @param asking whose look-ups by phone and e-mail are counted
     * @param to a phone number, an e-mail address, or the id in a personal QR code
     * @throws org.sycee.kernel.SyceeException if it is none of these; or throttled
     */
    Optional<Payee> lookUp(PersonId asking, String to);

    Optional<Payee> find(UUID payeeId);

    Optional<Payee> of(PersonId person);
}
