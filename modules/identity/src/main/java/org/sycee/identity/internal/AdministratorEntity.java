package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.audit.ProposalError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;

/**
 * An administrator.
 *
 * <p>Born with a one-time token. Another than the inviter approves it, if {@link Everybody} wants that; the first sign-in
 * puts a password in the token's place. A fresh token has its own inviter, and wants an approval of its own.
 */
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

    @Column(name = "invited_by")
    private @Nullable UUID invitedBy;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

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
        invitedBy = invitation.invitedBy().orElse(null);
        approvedBy = null;
        return true;
    }

    boolean isInvitedWith(String presentedDigest, Instant now) {
        return tokenDigest != null && Digests.areEqual(tokenDigest, presentedDigest) && !isExpired(now);
    }

    /** Whether there is an invitation, but too old. */
    boolean isExpired(Instant now) {
        return tokenExpiresAt != null && !now.isBefore(tokenExpiresAt);
    }

    /** Whether an administrator's invitation is still good, and no other has agreed to it. */
    boolean isUnapproved(Instant now) {
        return invitedBy != null && approvedBy == null && tokenExpiresAt != null && !isExpired(now);
    }

    /**
     * Takes the second person's word.
     *
     * @throws SyceeException {@link ProposalError#OWN_PROPOSAL} if it is the inviter's
     */
    void approve(Actor who) {
        if (who.id().equals(invitedBy)) {
            throw new SyceeException(
                    ProposalError.OWN_PROPOSAL,
                    "You have made this invitation yourself. Ask another administrator to approve it.");
        }
        approvedBy = who.id();
    }

    /** Uses the token up and takes the password. */
    void begin(String newPasswordHash) {
        tokenDigest = null;
        tokenExpiresAt = null;
        passwordHash = newPasswordHash;
    }

    void rehash(String newHash) {
        passwordHash = newHash;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Optional<UUID> invitedBy() {
        return Optional.ofNullable(invitedBy);
    }

    Optional<UUID> approvedBy() {
        return Optional.ofNullable(approvedBy);
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
