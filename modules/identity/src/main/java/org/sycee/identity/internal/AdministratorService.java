package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;

/** Lets the first administrator in by a one-time token, and later by the password chosen then. */
@ApplicationScoped
class AdministratorService implements Administrators {

    private static final String THROTTLED_AS = "administrator";
    private static final LoginName NAME = new LoginName("administrator@sycee");

    private final AdministratorRecords records;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SessionRecords sessions;

    @Inject
    AdministratorService(
            AdministratorRecords records, Passwords passwords, Throttle throttle, SessionRecords sessions) {
        this.records = records;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @Override
    public Optional<String> firstToken() {
        var token = Ids.secret();
        return records.invite(Digests.sha256(token)) ? Optional.of(token) : Optional.empty();
    }

    /** The first sign-in: sets the password; gives away the new session's token. */
    String begin(String token, String password, String clientAddress) {
        admit(clientAddress);
        PasswordRules.check(password, NAME);
        var actor = records.begin(Digests.sha256(token), passwords.hash(password));
        return open(actor, clientAddress);
    }

    /** Gives away the new session's token. */
    String signIn(String password, String clientAddress) {
        admit(clientAddress);
        return open(authenticate(password), clientAddress);
    }

    private void admit(String clientAddress) {
        throttle.admit(Throttle.Matter.ADDRESS, clientAddress);
        throttle.admit(Throttle.Matter.SIGN_IN, THROTTLED_AS);
    }

    private Optional<Actor> authenticate(String password) {
        var administrator = records.find();
        var hash = administrator.flatMap(AdministratorEntity::passwordHash).orElseGet(passwords::decoy);
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        passwords.renew(password, hash, records::rehash);
        return administrator.map(AdministratorEntity::actor);
    }

    private String open(Optional<Actor> actor, String clientAddress) {
        if (actor.isEmpty()) {
            SecurityLog.note("admin-sign-in-refused", "address=" + clientAddress);
            throw new SyceeException(IdentityError.WRONG_LOGIN_OR_PASSWORD, "The token or the password is wrong.");
        }
        throttle.giveBack(Throttle.Matter.SIGN_IN, THROTTLED_AS);
        SecurityLog.note("admin-signed-in", "address=" + clientAddress);
        return sessions.open(actor.get());
    }
}
