package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.sycee.kernel.PersonId;

/**
 * Lets one PIN of a person be tried at a time on this server.
 *
 * <p>An attempt is counted before it is checked, and freed when it was right; so many right ones at once would look like
 * misses and lock the PIN. Waiting here costs them nothing, since the hash is slow by design.
 */
@ApplicationScoped
class Turns {

    private static final int LOCKS = 256;

    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    void take(PersonId person, Runnable turn) {
        var lock = locks.get(Math.floorMod(person.value().hashCode(), LOCKS));
        lock.lock();
        try {
            turn.run();
        } finally {
            lock.unlock();
        }
    }
}
