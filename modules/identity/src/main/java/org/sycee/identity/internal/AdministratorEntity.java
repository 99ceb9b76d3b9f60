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

/** The administrator. Born with a one-time token; the first sign-in puts a password in the token's place. */
@Entity
@Table(schema = "identity", name = "administrator")
class AdministratorEntity {

    @Id
    private UUID id;

    @Column(name = "token_digest")
    private @Nullable String tokenDigest;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AdministratorEntity() {}

    AdministratorEntity(String tokenDigest, Instant now) {
        this.id = Ids.next();
        this.tokenDigest = tokenDigest;
        this.createdAt = now;
    }

    /** Puts a fresh token in place of an unused one; false if there is a password already. */
    boolean renewToken(String freshDigest) {
        if (passwordHash != null) {
            return false;
        }
        tokenDigest = freshDigest;
        return true;
    }

    /** Uses the token up and takes the password; false if it is not the token. */
    boolean begin(String presentedDigest, String newPasswordHash) {
        if (tokenDigest == null || !Digests.areEqual(tokenDigest, presentedDigest)) {
            return false;
        }
        tokenDigest = null;
        passwordHash = newPasswordHash;
        return true;
    }

    void rehash(String newHash) {
        passwordHash = newHash;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Actor actor() {
        return Actor.administrator(id);
    }
}
