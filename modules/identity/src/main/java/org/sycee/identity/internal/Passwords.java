package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hashes passwords exactly as typed, and compares them. */
@ApplicationScoped
class Passwords {

    private final SlowHash slow;

    @Inject
    Passwords(SlowHash slow) {
        this.slow = slow;
    }

    String hash(String password) {
        return slow.hash(password.getBytes(StandardCharsets.UTF_8));
    }

    boolean matches(String password, String hash) {
        return slow.matches(password.getBytes(StandardCharsets.UTF_8), hash);
    }

    /** A hash that no password matches, for who does not exist. */
    String decoy() {
        return slow.decoy();
    }

    /** If the hash was made with older parameters: hashes the right password anew and gives that away to be stored. */
    void renew(String password, String hash, Consumer<String> store) {
        if (!slow.isCurrent(hash)) {
            store.accept(hash(password));
        }
    }
}
