package org.sycee.partnersimulator.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults that strike by chance: so many of a thousand requests to a target. The same seed draws the same numbers. */
final class Rates {

    static final int THOUSAND = 1_000;

    private final Map<Fault.Target, List<Rate>> byTarget = new EnumMap<>(Fault.Target.class);
    private Random random = new Random(1);

    /** A fault, and how many of a thousand requests it strikes. */
    record Rate(Fault fault, int permille) {}

    synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** Adds to what strikes a target; all of it together strikes no more than every request. */
    synchronized void add(Fault.Target target, Rate rate) {
        var rates = byTarget.computeIfAbsent(target, any -> new ArrayList<>());
        if (rates.stream().mapToInt(Rate::permille).sum() + rate.permille() > THOUSAND) {
            throw new BadRequestException("more than " + THOUSAND + " of a thousand requests");
        }
        rates.add(rate);
    }

    synchronized List<Rate> of(Fault.Target target) {
        return List.copyOf(byTarget.getOrDefault(target, List.of()));
    }

    synchronized Optional<Fault> draw(Fault.Target target) {
        var left = random.nextInt(THOUSAND);
        for (var rate : byTarget.getOrDefault(target, List.of())) {
            left -= rate.permille();
            if (left < 0) {
                return Optional.of(rate.fault());
            }
        }
        return Optional.empty();
    }

    synchronized void clear() {
        byTarget.clear();
    }
}
