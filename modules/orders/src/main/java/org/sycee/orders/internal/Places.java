package org.sycee.orders.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * Where orders wait for partners: so many in all, and so few for each instance, that one that is slow leaves room to others.
 */
final class Places {

    private static final int ALL = 32;
    private static final int OF_ONE = 8;

    private final Map<String, Integer> taken = new HashMap<>();

    /** How many more an instance may take now. */
    synchronized int free(String instance) {
        var all = taken.values().stream().mapToInt(Integer::intValue).sum();
        return Math.min(ALL - all, OF_ONE - taken.getOrDefault(instance, 0));
    }

    synchronized void take(String instance) {
        taken.merge(instance, 1, Integer::sum);
    }

    synchronized void leave(String instance) {
        taken.computeIfPresent(instance, (name, places) -> places == 1 ? null : places - 1);
    }
}
