package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.kernel.PersonId;

/** Knows in which words and days people read. */
@ApplicationScoped
class Readers {

    private static final Reader STRANGER = new Reader("", "", Wording.ENGLISH, ZoneOffset.UTC);

    private final Customers customers;

    @Inject
    Readers(Customers customers) {
        this.customers = customers;
    }

    /** UTC and English for who is no customer. */
    Reader of(PersonId person) {
        return customers.find(person).map(Readers::reader).orElse(STRANGER);
    }

    private static Reader reader(Customer customer) {
        return new Reader(
                customer.displayName(), customer.maskedLogin(), Wording.of(customer.language()), customer.timeZone());
    }
}
