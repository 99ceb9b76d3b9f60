package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.identity.People;
import org.sycee.identity.Person;
import org.sycee.kernel.PersonId;

/** Finds payees by login or handle. */
@ApplicationScoped
class PayeeService implements Payees {

    private static final Pattern HANDLE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ProfileRecords profiles;
    private final People people;

    @Inject
    PayeeService(ProfileRecords profiles, People people) {
        this.profiles = profiles;
        this.people = people;
    }

    /** A handle cannot be guessed, so asking for one costs no try. */
    @Override
    public Optional<Payee> lookUp(PersonId asking, String to) {
        var typed = to.strip();
        return HANDLE.matcher(typed).matches()
                ? find(UUID.fromString(typed))
                : people.lookUp(asking, typed).flatMap(this::payee);
    }

    @Override
    public Optional<Payee> find(UUID payeeId) {
        return profiles.byHandle(payeeId).flatMap(profile -> of(profile.person()));
    }

    @Override
    public Optional<Payee> of(PersonId person) {
        return people.find(person).flatMap(this::payee);
    }

    private Optional<Payee> payee(Person person) {
        return profiles.find(person.id()).map(profile -> payee(person, profile));
    }

    private static Payee payee(Person person, ProfileEntity profile) {
        var masked = MaskedName.of(profile.displayName()).value();
        return new Payee(profile.payeeHandle(), person.id(), masked, person.maskedLogin());
    }
}
