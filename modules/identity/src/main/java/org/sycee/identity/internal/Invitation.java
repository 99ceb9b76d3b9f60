package org.sycee.identity.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Actor;

/**
 * A one-time token for a first sign-in.
 *
 * @param expiresAt until when it is good; empty for the operator's own, which lasts until it is renewed
 * @param invitedBy the administrator who lets somebody in; empty for the operator's own
 */
record Invitation(String tokenDigest, Optional<Instant> expiresAt, Optional<UUID> invitedBy) {

    static Invitation byOperator(String tokenDigest) {
        return new Invitation(tokenDigest, Optional.empty(), Optional.empty());
    }

    static Invitation by(Actor who, String tokenDigest, Instant expiresAt) {
        return new Invitation(tokenDigest, Optional.of(expiresAt), Optional.of(who.id()));
    }
}
