package org.sycee.partnersimulator.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the keys it was asked about, until the process ends. */
final class OncePerKey {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    boolean isFirst(String key) {
        return seen.add(key);
    }
}
