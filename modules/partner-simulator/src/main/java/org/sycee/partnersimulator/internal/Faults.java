package org.sycee.partnersimulator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The faults to come: first those of the script, each once and in its order per target; then by chance.
 *
 * <p>They know the books that some of them keep shut, and the queue that some put a request into.
 */
final class Faults {

    private final Map<Fault.Target, Deque<Fault>> script = new EnumMap<>(Fault.Target.class);
    private final Rates rates;
    private final Books books;
    private final SlowQueue queue;

    Faults(Rates rates, Books books, SlowQueue queue) {
        this.rates = rates;
        this.books = books;
        this.queue = queue;
    }

    Books books() {
        return books;
    }

    SlowQueue queue() {
        return queue;
    }

    synchronized void add(Fault.Target target, Fault fault, int times) {
        var queue = script.computeIfAbsent(target, any -> new ArrayDeque<>());
        for (var i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    synchronized Optional<Fault> next(Fault.Target target) {
        var scripted = script.getOrDefault(target, new ArrayDeque<>()).poll();
        return scripted == null ? rates.draw(target) : Optional.of(scripted);
    }

    synchronized List<Fault> toCome(Fault.Target target) {
        return List.copyOf(script.getOrDefault(target, new ArrayDeque<>()));
    }

    /** What waits in the queue is lost too. */
    synchronized void clear() {
        script.clear();
        queue.clear();
    }
}
