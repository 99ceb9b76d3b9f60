package org.sycee.customers.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.identity.People;
import org.sycee.identity.Person;
import org.sycee.kernel.PersonId;

/** Everybody has an account; some are known by a login. */
final class FakePeople implements People {

    private final Map<String, PersonId> byLogin = new ConcurrentHashMap<>();

    void knows(String login, PersonId person) {
        byLogin.put(login, person);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.of(new Person(id, "+1•••0123", "zh-CN"));
    }

    @Override
    public Optional<Person> lookUp(PersonId asking, String login) {
        return withLogin(login);
    }

    @Override
    public Optional<Person> withLogin(String login) {
        return Optional.ofNullable(byLogin.get(login)).flatMap(this::find);
    }
}
