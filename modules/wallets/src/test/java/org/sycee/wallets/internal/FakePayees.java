package org.sycee.wallets.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sycee.customers.Payee;
import org.sycee.customers.Payees;
import org.sycee.kernel.PersonId;

/** Whoever was welcomed is a payee, known by a login. */
final class FakePayees implements Payees {

    private final Map<String, Payee> byLogin = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** How often a handle was asked for. */
    int asked() {
        return asked.get();
    }

    Payee welcome(String login) {
        var payee = new Payee(UUID.randomUUID(), PersonId.next(), "Mei L•••", "m•••@example.com");
        byLogin.put(login, payee);
        return payee;
    }

    @Override
    public Optional<Payee> lookUp(PersonId asking, String to) {
        return Optional.ofNullable(byLogin.get(to));
    }

    @Override
    public Optional<Payee> find(UUID payeeId) {
        asked.incrementAndGet();
        return byLogin.values().stream()
                .filter(payee -> payee.id().equals(payeeId))
                .findFirst();
    }

    @Override
    public Optional<Payee> of(PersonId person) {
        return byLogin.values().stream()
                .filter(payee -> payee.person().equals(person))
                .findFirst();
    }
}
