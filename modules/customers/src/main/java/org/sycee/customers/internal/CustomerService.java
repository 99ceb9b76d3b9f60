package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.identity.People;
import org.sycee.identity.Person;
import org.sycee.kernel.PersonId;

/** Joins what identity and this room know of a person. */
@ApplicationScoped
class CustomerService implements Customers {

    private final ProfileRecords profiles;
    private final People people;

    @Inject
    CustomerService(ProfileRecords profiles, People people) {
        this.profiles = profiles;
        this.people = people;
    }

    @Override
    public Optional<Customer> find(PersonId id) {
        return people.find(id).flatMap(person -> profiles.find(id).map(profile -> customer(person, profile)));
    }

    private static Customer customer(Person person, ProfileEntity profile) {
        return new Customer(
                person.id(), profile.displayName(), person.maskedLogin(), person.language(), profile.timeZone());
    }
}
