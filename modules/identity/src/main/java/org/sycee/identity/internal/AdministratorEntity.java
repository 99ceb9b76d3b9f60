package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;

/** An administrator. Born with a one-time token; the first sign-in puts a password in the token's place. */
@Entity
@Table(schema = "identity", name = "administrator")
class AdministratorEntity {

    @Id
    private UUID id;

    private String name;

    @Column(name = "token_digest")
    private @Nullable String tokenDigest;

    @Column(name = "token_expires_at")
    private @Nullable Instant tokenExpiresAt;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AdministratorEntity() {}

    AdministratorEntity(String name, Invitation invitation, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.createdAt = now;
        renew(invitation);
    }

    /** Puts a fresh token in place of an unused one; false if there is a password already. */
    boolean renew(Invitation invitation) {
        if (passwordHash != null) {
            return false;
        }
        tokenDigest = invitation.tokenDigest();
        tokenExpiresAt = invitation.expiresAt().orElse(null);
        return true;
    }

    /** Uses the token up and takes the password; false if it is not the token, or too late. */
    boolean begin(String presentedDigest, String newPasswordHash, Instant now) {
        if (tokenDigest == null || !Digests.areEqual(tokenDigest, presentedDigest)) {
            return false;
        }
        if (tokenExpiresAt != null && !now.isBefore(tokenExpiresAt)) {
            return false;
        }
        tokenDigest = null;
        tokenExpiresAt = null;
        passwordHash = newPasswordHash;
        return true;
    }

    void rehash(String newHash) {
        passwordHash = newHash;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Actor actor() {
        return Actor.administrator(id);
    }
}
