package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.identity.Registration;

/**
 * Somebody's wish for an account.
 *
 * <p>Born with a code that was sent to the login; ends by being deleted, when the code comes back or a day after the
 * code's time is over.
 */
@Entity
@Table(schema = "identity", name = "registration")
class RegistrationEntity {

    @Id
    private UUID id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Embedded
    private OneTimeCode code;

    @Column(name = "created_at")
    private Instant createdAt;

    protected RegistrationEntity() {}

    RegistrationEntity(UUID id, Registration wish, Secrets secrets, Instant now) {
        this.id = id;
        this.login = secrets.login().value();
        this.displayName = wish.displayName();
        this.language = wish.language();
        this.passwordHash = secrets.passwordHash();
        this.code = secrets.code();
        this.createdAt = now;
    }

    /** What has been made of the wish's login and password. */
    record Secrets(LoginName login, String passwordHash, OneTimeCode code) {}

    UUID id() {
        return id;
    }

    LoginName login() {
        return new LoginName(login);
    }

    String displayName() {
        return displayName;
    }

    String language() {
        return language;
    }

    String passwordHash() {
        return passwordHash;
    }

    OneTimeCode code() {
        return code;
    }
}
