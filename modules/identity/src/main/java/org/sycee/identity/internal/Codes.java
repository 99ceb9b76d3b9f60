package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Makes the six-digit codes that are sent to a login, and knows them again. */
@ApplicationScoped
class Codes {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int HOW_MANY = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Pepper pepper;
    private final Clock clock;

    @Inject
    Codes(Pepper pepper, Clock clock) {
        this.pepper = pepper;
        this.clock = clock;
    }

    /** Six random digits. */
    String next() {
        return "%06d".formatted(random.nextInt(HOW_MANY));
    }

    /** What is stored of a code for the given registration or person. */
    OneTimeCode sealed(UUID owner, String code) {
        return new OneTimeCode(digest(owner, code), clock.instant().plus(LIFE));
    }

    boolean matches(UUID owner, String typed, OneTimeCode code) {
        return Digests.areEqual(code.digest(), digest(owner, typed.strip()));
    }

    private String digest(UUID owner, String code) {
        return Base64.getEncoder().encodeToString(pepper.digest("code", owner, code));
    }
}
