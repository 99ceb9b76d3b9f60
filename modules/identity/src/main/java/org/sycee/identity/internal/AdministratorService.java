package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.identity.Administrators;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Lets each administrator in by a one-time token at first, and later by the password chosen then. */
@ApplicationScoped
class AdministratorService implements Administrators {

    private static final String ADMINISTRATOR = "administrator:";
    private static final String BY_TOKEN = "one-time-token";
    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final LoginName NAME = new LoginName("administrator@sycee");

    /** A new session's token, and whose it is. */
    record Opened(String token, Actor who) {}

    /** How somebody asks to be let in, as whom, and from where. */
    private record Door(String with, String asWhom, String clientAddress) {

        Map<String, String> details() {
            return Map.of("with", with, "address", clientAddress);
        }
    }

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
        return records.inviteFirst(Digests.sha256(token)) ? Optional.of(token) : Optional.empty();
    }

    Everybody everybody() {
        return records.everybody();
    }

    /**
     * Invites another administrator; gives away the one-time token.
     *
     * @throws SyceeException {@link IdentityError#NAME_TAKEN}, or {@link KernelError#INVALID_REQUEST} if it is no name
     */
    String invite(String name, Deed deed) {
        if (!NAMES.matcher(name).matches()) {
            throw new SyceeException(
                    KernelError.INVALID_REQUEST,
                    "A name has 2 to 40 lower-case letters, digits, dots or dashes, a letter first. Nobody was invited.");
        }
        var token = Ids.secret();
        if (records.invite(name, Digests.sha256(token), deed).isEmpty()) {
            throw new SyceeException(
                    IdentityError.NAME_TAKEN, "There is an administrator " + name + " already. Choose another name.");
        }
        return token;
    }

    /** See {@link AdministratorRecords#approve}. */
    void approve(UUID administrator, UUID inviter, Deed deed) {
        records.approve(administrator, inviter, deed);
    }

    /**
     * The first sign-in: sets the password.
     *
     * @throws SyceeException {@link IdentityError#INVITATION_AWAITS_APPROVAL}, which only who has the right token is told,
     *     or {@link IdentityError#WRONG_LOGIN_OR_PASSWORD}
     */
    Opened begin(String token, String password, String clientAddress) {
        admit(BY_TOKEN, clientAddress);
        PasswordRules.check(password, NAME);
        var whose = records.begin(Digests.sha256(token), passwords.hash(password));
        whose.filter(one -> one.passwordHash().isEmpty()).ifPresent(one -> refuseUnapproved(one, clientAddress));
        return open(whose.map(AdministratorEntity::actor), new Door(BY_TOKEN, BY_TOKEN, clientAddress));
    }

    private void refuseUnapproved(AdministratorEntity one, String clientAddress) {
        noteRefusal(one.id().toString(), new Door(BY_TOKEN + ", not approved yet", BY_TOKEN, clientAddress));
        throw new SyceeException(
                IdentityError.INVITATION_AWAITS_APPROVAL,
                "Another administrator has to approve your invitation first. Keep the token, and try again after that.");
    }

    /** Without a name it is the first administrator's password. */
    Opened signIn(@Nullable String typedName, String password, String clientAddress) {
        var name = typedName == null ? AdministratorRecords.FIRST : typedName.strip();
        admit(name, clientAddress);
        return open(authenticate(name, password), new Door("password", name, clientAddress));
    }

    void signOut(Actor actor, String token) {
        sessions.end(token);
        audit.record(actor, "administrator-signed-out", ADMINISTRATOR + actor.id(), Map.of());
    }

    private void admit(String asWhom, String clientAddress) {
        throttle.admit(Throttle.Matter.ADDRESS, clientAddress);
        throttle.admit(Throttle.Matter.SIGN_IN, ADMINISTRATOR + asWhom);
    }

    private Optional<Actor> authenticate(String name, String password) {
        var administrator = records.find(name);
        var hash = administrator.flatMap(AdministratorEntity::passwordHash).orElseGet(passwords::decoy);
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        passwords.renew(password, hash, newHash -> records.rehash(name, newHash));
        return administrator.map(AdministratorEntity::actor);
    }

    private Opened open(Optional<Actor> actor, Door door) {
        if (actor.isEmpty()) {
            noteRefusal("unknown", door);
            throw new SyceeException(
                    IdentityError.WRONG_LOGIN_OR_PASSWORD, "The token, the name or the password is wrong.");
        }
        throttle.giveBack(Throttle.Matter.SIGN_IN, ADMINISTRATOR + door.asWhom());
        SecurityLog.note("admin-signed-in", "address=" + door.clientAddress());
        audit.record(
                actor.get(),
                "administrator-signed-in",
                ADMINISTRATOR + actor.get().id(),
                door.details());
        return new Opened(sessions.open(actor.get()), actor.get());
    }

    private void noteRefusal(String whom, Door door) {
        SecurityLog.note("admin-sign-in-refused", "address=" + door.clientAddress());
        audit.record(Actor.SYSTEM, "administrator-sign-in-refused", ADMINISTRATOR + whom, door.details());
    }
}
