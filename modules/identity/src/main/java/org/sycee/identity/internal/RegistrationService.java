package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sycee.identity.CodeSent;
import org.sycee.identity.IdentityError;
import org.sycee.identity.Registration;
import org.sycee.identity.Registrations;
import org.sycee.identity.Session;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** From the wish for an account to the first session. */
@ApplicationScoped
class RegistrationService implements Registrations {

    private final RegistrationRecords records;
    private final Accounts accounts;
    private final CodePost post;
    private final SessionRecords sessions;

    @Inject
    RegistrationService(RegistrationRecords records, Accounts accounts, CodePost post, SessionRecords sessions) {
        this.records = records;
        this.accounts = accounts;
        this.post = post;
        this.sessions = sessions;
    }

    @Override
    public CodeSent begin(Registration wish, String clientAddress) {
        accounts.admit(clientAddress);
        var login = accounts.read(wish.login());
        var messages = Messages.in(wish.language());
        var hash = accounts.hash(wish.password(), login);
        post.admit(login);
        var id = Ids.next();
        var draft = post.draft(id);
        records.add(id, wish, new RegistrationEntity.Secrets(login, hash, draft.code()));
        post.send(login, textFor(login, draft, messages));
        SecurityLog.note("registration-begun", "registration=" + id + " address=" + clientAddress);
        return new CodeSent(id, login.masked(), draft.code().expiresAt());
    }

    /** Only the owner of the login learns that there is an account already; the answer says nothing. */
    private String textFor(LoginName login, CodePost.Draft draft, Messages messages) {
        return accounts.byLogin(login)
                .map(person -> Messages.in(person.language()).accountIsKnown())
                .orElseGet(() -> messages.code(draft.digits()));
    }

    @Override
    public Session confirm(UUID registration, String typed) {
        var code = records.takeAttempt(registration).orElseThrow(RegistrationService::gone);
        if (!post.matches(registration, typed, code)) {
            SecurityLog.note("registration-code-missed", "registration=" + registration);
            throw new SyceeException(IdentityError.WRONG_CODE, "This is not the code that was sent.");
        }
        var person = records.admit(registration).orElseThrow(RegistrationService::gone);
        SecurityLog.note("registration-confirmed", "person=" + person);
        var token = sessions.open(Actor.person(person));
        return new Session(person, token, Digests.csrf(token));
    }

    private static SyceeException gone() {
        return new SyceeException(
                KernelError.NOT_FOUND, "This registration is over: too old, tried too often, or done. Begin again.");
    }
}
