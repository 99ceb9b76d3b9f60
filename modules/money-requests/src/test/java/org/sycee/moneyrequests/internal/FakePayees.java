package org.sycee.moneyrequests.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.kernel.PersonId;

/** Whoever was welcomed is a payee. */
final class FakePayees implements Payees {

    private final List<Payee> known = new CopyOnWriteArrayList<>();

    Payee welcome(String name) {
        var payee = new Payee(UUID.randomUUID(), PersonId.next(), name, "m•••@example.com");
        known.add(payee);
        return payee;
    }

    @Override
    public Optional<Payee> lookUp(PersonId asking, String to) {
        return Optional.empty();
    }

    @Override
    public Optional<Payee> find(UUID payeeId) {
        return known.stream().filter(payee -> payee.id().equals(payeeId)).findFirst();
    }

    @Override
    public Optional<Payee> of(PersonId person) {
        return known.stream().filter(payee -> payee.person().equals(person)).findFirst();
    }
}
