package org.sycee.partnersimulator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The script of the faults to come: each is used once, in the order it was written, per target. */
final class Faults {

    private final Map<Fault.Target, Deque<Fault>> script = new EnumMap<>(Fault.Target.class);

    synchronized void add(Fault.Target target, Fault fault, int times) {
        var queue = script.computeIfAbsent(target, any -> new ArrayDeque<>());
        for (var i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    synchronized Optional<Fault> next(Fault.Target target) {
        return Optional.ofNullable(
                script.getOrDefault(target, new ArrayDeque<>()).poll());
    }

    synchronized List<Fault> toCome(Fault.Target target) {
        return List.copyOf(script.getOrDefault(target, new ArrayDeque<>()));
    }

    synchronized void clear() {
        script.clear();
    }
}
