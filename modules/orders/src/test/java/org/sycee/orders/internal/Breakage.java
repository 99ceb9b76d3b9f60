package org.sycee.orders.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Makes named steps fail once, before or after they had their effect. */
final class Breakage {

    private final Set<String> toBreak = ConcurrentHashMap.newKeySet();

    void once(String moment) {
        toBreak.add(moment);
    }

    void reach(String moment) {
        if (toBreak.remove(moment)) {
            throw new SyceeException(KernelError.UNAVAILABLE, "broken " + moment);
        }
    }

    boolean hasHappened() {
        return toBreak.isEmpty();
    }
}
