package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sycee.audit.AuditLog;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;

/** Lets the first administrator in by a one-time token, and later by the password chosen then. */
@ApplicationScoped
class AdministratorService implements Administrators {

    private static final String THROTTLED_AS = "administrator";
    private static final String ADMINISTRATOR = "administrator:";
    private static final LoginName NAME = new LoginName("administrator@sycee");

    private final AdministratorRecords records;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SessionRecords sessions;
    private final AuditLog audit;

    @Inject
    AdministratorService(
            AdministratorRecords records,
            Passwords passwords,
            Throttle throttle,
            SessionRecords sessions,
            AuditLog audit) {
        this.records = records;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
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
        return open(actor, "one-time-token", clientAddress);
    }

    /** Gives away the new session's token. */
    String signIn(String password, String clientAddress) {
        admit(clientAddress);
        return open(authenticate(password), "password", clientAddress);
    }

    void signOut(Actor actor, String token) {
        sessions.end(token);
        audit.record(actor, "administrator-signed-out", ADMINISTRATOR + actor.id(), Map.of());
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

    private String open(Optional<Actor> actor, String with, String clientAddress) {
        var details = Map.of("with", with, "address", clientAddress);
        if (actor.isEmpty()) {
            SecurityLog.note("admin-sign-in-refused", "address=" + clientAddress);
            audit.record(Actor.SYSTEM, "administrator-sign-in-refused", ADMINISTRATOR + "unknown", details);
            throw new SyceeException(IdentityError.WRONG_LOGIN_OR_PASSWORD, "The token or the password is wrong.");
        }
        throttle.giveBack(Throttle.Matter.SIGN_IN, THROTTLED_AS);
        SecurityLog.note("admin-signed-in", "address=" + clientAddress);
        audit.record(
                actor.get(),
                "administrator-signed-in",
                ADMINISTRATOR + actor.get().id(),
                details);
        return sessions.open(actor.get());
    }
}
