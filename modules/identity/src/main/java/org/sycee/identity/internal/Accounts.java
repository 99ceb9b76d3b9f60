package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sycee.identity.IdentityError;
import org.sycee.identity.People;
import org.sycee.identity.Person;
import org.sycee.identity.Sessions.Credentials;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** Persons by login, and whether a password is theirs. */
@ApplicationScoped
class Accounts implements People {

    private final PersonRecords records;
    private final Passwords passwords;
    private final Throttle throttle;
    private final IdentitySettings settings;

    @Inject
    Accounts(PersonRecords records, Passwords passwords, Throttle throttle, IdentitySettings settings) {
        this.records = records;
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return records.byId(id).map(PersonEntity::seen);
    }

    @Override
    public Optional<Person> lookUp(PersonId asking, String login) {
        var name = read(login);
        throttle.admit(Throttle.Matter.LOOK_UP, asking.toString());
        return records.byLogin(name).map(PersonEntity::seen);
    }

    @Override
    public Optional<Person> withLogin(String login) {
        return LoginName.of(login, settings.defaultRegion())
                .flatMap(records::byLogin)
                .flatMap(person -> find(person.id()));
    }

    /** Takes one of the tries of a network address. */
    void admit(String clientAddress) {
        throttle.admit(Throttle.Matter.ADDRESS, clientAddress);
    }

    LoginName read(String typed) {
        return LoginName.of(typed, settings.defaultRegion())
                .orElseThrow(() -> new SyceeException(
                        IdentityError.INVALID_LOGIN, "This is neither a phone number nor an e-mail address."));
    }

    Optional<PersonEntity> byLogin(LoginName login) {
        return records.byLogin(login);
    }

    PersonEntity byId(PersonId id) {
        return records.byId(id).orElseThrow(() -> new SyceeException(KernelError.NOT_SIGNED_IN, "Please sign in."));
    }

    /** The hash of a password that is good enough for this login. */
    String hash(String newPassword, LoginName login) {
        PasswordRules.check(newPassword, login);
        return passwords.hash(newPassword);
    }

    /** The person with these credentials; takes the same time whoever that is. */
    Optional<PersonId> authenticate(Credentials credentials) {
        var login = LoginName.of(credentials.login(), settings.defaultRegion());
        var person = login.flatMap(records::byLogin);
        var hash = person.map(PersonEntity::passwordHash).orElseGet(passwords::decoy);
        var name = login.map(LoginName::value).orElse("");
        return isRight(credentials.password(), hash, name)
                ? person.map(known -> renewed(known, credentials))
                : Optional.empty();
    }

    /** Whether a person who is signed in knows the password too. */
    boolean isRight(String password, PersonEntity person) {
        return isRight(password, person.passwordHash(), person.login().value());
    }

    private boolean isRight(String password, String hash, String login) {
        throttle.admit(Throttle.Matter.SIGN_IN, login);
        var right = passwords.matches(password, hash);
        if (right) {
            throttle.giveBack(Throttle.Matter.SIGN_IN, login);
        }
        return right;
    }

    private PersonId renewed(PersonEntity person, Credentials credentials) {
        passwords.renew(credentials.password(), person.passwordHash(), newHash -> records.rehash(person.id(), newHash));
        return person.id();
    }
}
