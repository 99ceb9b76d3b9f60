package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Hashes low-entropy secrets with Argon2id, at most two at a time, since each takes much memory and a core. */
@ApplicationScoped
class SlowHash {

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int AT_ONCE = 2;
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Argon2Cost current;
    private final String decoy;

    @Inject
    SlowHash(IdentitySettings settings) {
        current = new Argon2Cost(settings.hashKibibytes(), PASSES, LANES);
        decoy = salted(Ids.secret().getBytes(StandardCharsets.US_ASCII));
    }

    /** The hash with its parameters and salt, in the PHC string format. */
    String hash(byte[] secret) {
        return inTurn(() -> salted(secret));
    }

    private String salted(byte[] secret) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Argon2Hash.of(secret, current, salt).toString();
    }

    boolean matches(byte[] secret, String hash) {
        var known = Argon2Hash.parse(hash);
        return inTurn(() -> known.matches(secret));
    }

    /** Whether the hash was made with today's parameters. */
    boolean isCurrent(String hash) {
        return Argon2Hash.parse(hash).cost().equals(current);
    }

    /** A hash that nothing matches, to take the same time where there is none to compare with. */
    String decoy() {
        return decoy;
    }

    private <T> T inTurn(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SyceeException(KernelError.UNAVAILABLE, "Too many people are signing in; please try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyceeException(KernelError.UNAVAILABLE, "The server is stopping; please try again.", e);
        }
    }
}
