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
 * <p>They know the books that some of them keep shut.
 */
final class Faults {

    private final Map<Fault.Target, Deque<Fault>> script = new EnumMap<>(Fault.Target.class);
    private final Rates rates;
    private final Books books;

    Faults(Rates rates, Books books) {
        this.rates = rates;
        this.books = books;
    }

    Books books() {
        return books;
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

    synchronized void clear() {
        script.clear();
    }
}
