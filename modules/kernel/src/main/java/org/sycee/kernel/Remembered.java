package org.sycee.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for lately, so that a busy path need not ask again; forgetting costs only time.
 *
 * <p>Who changes something forgets it here afterwards, which this server then notices at once. Other servers believe the
 * old for as long as it is remembered. What is not there is not remembered.
 */
public final class Remembered<K, V> {

    private static final class Fact<V> {
        final V value;
        final long until;

        /** Whether it was needed since it was asked for. */
        volatile boolean isNeeded;

        Fact(V value, long until) {
            this.value = value;
            this.until = until;
        }

        V needed() {
            if (!isNeeded) {
                isNeeded = true;
            }
            return value;
        }
    }

    private final ConcurrentHashMap<K, Fact<V>> facts = new ConcurrentHashMap<>();
    private final int most;
    private final long nanos;
    private final LongSupplier ticks;

    /**
     * An empty memory.
     *
     * @param most so many facts are remembered; one more, and all are forgotten
     * @param time how long each is believed
     */
    public Remembered(int most, Duration time) {
        this(most, time, System::nanoTime);
    }

    Remembered(int most, Duration time, LongSupplier ticks) {
        this.most = most;
        this.nanos = time.toNanos();
        this.ticks = ticks;
    }

    /** The value as remembered, or else as answered now; callers who ask for the same wait for one answer. */
    public Optional<V> get(K key, Function<K, Optional<V>> question) {
        return believed(facts.get(key)).or(() -> ask(key, question)).map(Fact::needed);
    }

    private Optional<Fact<V>> believed(@Nullable Fact<V> fact) {
        return fact != null && fact.until - ticks.getAsLong() > 0 ? Optional.of(fact) : Optional.empty();
    }

    /** Under the key's lock, so that what is forgotten meanwhile is forgotten after the answer. */
    private Optional<Fact<V>> ask(K key, Function<K, Optional<V>> question) {
        if (facts.size() >= most) {
            facts.clear();
        }
        var until = ticks.getAsLong() + nanos;
        return Optional.ofNullable(facts.compute(
                key,
                (same, before) -> believed(before)
                        .or(() -> question.apply(same).map(value -> new Fact<>(value, until)))
                        .orElse(null)));
    }

    /** Asks again, in one question, for all that was needed since it was asked for; so nobody has to wait for an answer. */
    public void renew(Function<Set<K>, Map<K, V>> question) {
        var needed = new HashMap<K, Fact<V>>();
        facts.forEach((key, fact) -> {
            if (fact.isNeeded) {
                needed.put(key, fact);
            }
        });
        if (!needed.isEmpty()) {
            var until = ticks.getAsLong() + nanos;
            var answers = question.apply(Set.copyOf(needed.keySet()));
            needed.forEach((key, before) -> replace(key, before, answers.get(key), until));
        }
    }

    /** Unless it was forgotten, or asked for, meanwhile. */
    private void replace(K key, Fact<V> before, @Nullable V answer, long until) {
        facts.computeIfPresent(key, (same, now) -> {
            if (now != before) {
                return now;
            }
            return answer == null ? null : new Fact<>(answer, until);
        });
    }

    public void forget(K key) {
        facts.remove(key);
    }
}
