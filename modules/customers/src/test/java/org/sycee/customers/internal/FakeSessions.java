package org.sycee.customers.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sycee.identity.IdentityError;
import org.sycee.identity.Session;
import org.sycee.identity.Sessions;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** Sessions in memory; the one password is {@code right}, and the login is the person's id. */
final class FakeSessions implements Sessions {

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private volatile Runnable afterEnding = () -> {};

    /** What is to happen once sessions were ended, before {@link #endAll} returns. */
    void afterEnding(Runnable work) {
        afterEnding = work;
    }

    @Override
    public Session signIn(Credentials credentials, String clientAddress) {
        if (!credentials.password().equals("right")) {
            throw new SyceeException(IdentityError.WRONG_LOGIN_OR_PASSWORD, "The login or the password is wrong.");
        }
        var person = new PersonId(UUID.fromString(credentials.login()));
        var session = new Session(person, UUID.randomUUID().toString(), "csrf");
        open.put(session.token(), session);
        return session;
    }

    @Override
    public Optional<Session> find(String token) {
        return Optional.ofNullable(open.get(token));
    }

    @Override
    public Set<String> alive(Collection<String> tokens) {
        return tokens.stream().filter(open::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void signOut(String token) {
        open.remove(token);
    }

    @Override
    public void endAll(PersonId person) {
        open.values().removeIf(session -> session.person().equals(person));
        afterEnding.run();
    }

    int count() {
        return open.size();
    }
}
