package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.sycee.identity.IdentityError;
import org.sycee.identity.Session;
import org.sycee.identity.Sessions;
import org.sycee.kernel.Actor;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** Signs people in and out. */
@ApplicationScoped
class SessionService implements Sessions {

    private final Accounts accounts;
    private final SessionRecords records;

    @Inject
    SessionService(Accounts accounts, SessionRecords records) {
        this.accounts = accounts;
        this.records = records;
    }

    @Override
    public Session signIn(Credentials credentials, String clientAddress) {
        accounts.admit(clientAddress);
        var person = accounts.authenticate(credentials).orElseThrow(() -> refused(clientAddress));
        SecurityLog.note("signed-in", "person=" + person + " address=" + clientAddress);
        return session(person, records.open(Actor.person(person)));
    }

    private static SyceeException refused(String clientAddress) {
        SecurityLog.note("sign-in-refused", "address=" + clientAddress);
        return new SyceeException(IdentityError.WRONG_LOGIN_OR_PASSWORD, "The login or the password is wrong.");
    }

    @Override
    public Optional<Session> find(String token) {
        return records.actorOf(token)
                .filter(actor -> actor.kind() == Actor.Kind.PERSON)
                .map(actor -> session(new PersonId(actor.id()), token));
    }

    @Override
    public Set<String> alive(Collection<String> tokens) {
        return records.alive(tokens);
    }

    @Override
    public void signOut(String token) {
        records.end(token);
        SecurityLog.note("signed-out", "");
    }

    @Override
    public void endAll(PersonId person) {
        records.endAll(Actor.person(person));
        SecurityLog.note("sessions-ended", "person=" + person);
    }

    private static Session session(PersonId person, String token) {
        return new Session(person, token, Digests.csrf(token));
    }
}
