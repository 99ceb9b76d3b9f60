package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is stored of a code that was sent: it is good for some minutes and five tries. */
@Embeddable
class OneTimeCode {

    private static final int MOST_ATTEMPTS = 5;

    @Column(name = "code_digest")
    private String digest;

    @Column(name = "code_attempts")
    private int attempts;

    @Column(name = "code_expires_at")
    private Instant expiresAt;

    protected OneTimeCode() {}

    OneTimeCode(String digest, Instant expiresAt) {
        this.digest = digest;
        this.expiresAt = expiresAt;
    }

    /** Takes one of the tries; false if none is left or the time is over. */
    boolean takeAttempt(Instant now) {
        if (attempts >= MOST_ATTEMPTS || !now.isBefore(expiresAt)) {
            return false;
        }
        attempts++;
        return true;
    }

    String digest() {
        return digest;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
