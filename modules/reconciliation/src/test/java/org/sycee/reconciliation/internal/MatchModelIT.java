package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sycee.reconciliation.internal.ModelMatch.Found;

/** Random books, files, revisions and lies, compared set-wise and by a plain model: both must find the same. */
class MatchModelIT {

    private static final int ROUNDS = Integer.getInteger("reconciliation.rounds", 4);
    private static final long SEED = Long.getLong("reconciliation.seed", System.nanoTime());

    @Test
    void theDatabaseFindsWhatAPlainModelFinds() {
        for (var i = 0; i < ROUNDS; i++) {
            var seed = SEED + i;
            try (var room = new ReconciliationRoom()) {
                compare(new RandomDays(new Random(seed), room), room, "-Dreconciliation.seed=" + seed);
            }
        }
    }

    private static void compare(RandomDays days, ReconciliationRoom room, String seed) {
        days.call(60);
        for (var step = 0; step < 8; step++) {
            room.take(days.write());
            room.sweepAfter(Duration.ofHours(1));
            check(days, room, seed + " step " + step);
            days.carryOn();
            room.sweepAfter(Duration.ofHours(1));
            check(days, room, seed + " carried on after step " + step);
        }
    }

    private static void check(RandomDays days, ReconciliationRoom room, String seed) {
        var before = days.model();
        days.calls.replaceAll((key, ours) -> before.heard(key)
                .map(state -> ours.with(state, ours.order(), ours.booked()))
                .orElse(ours));
        days.calls.forEach((key, ours) -> assertThat(room.house.get(ours.call().key()))
                .as("%s: what the files say of %s", seed, key)
                .isEqualTo(ours));
        var model = days.model();
        var found = found(room);
        var keys = Stream.of(days.calls.keySet(), days.listed(), found.keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        var expected = new HashMap<String, Found>();
        keys.forEach(key -> expected.put(key, model.find(key)));
        assertThat(differing(found)).as(seed).isEqualTo(differing(expected));
        days.stands.entrySet().removeIf(one -> !one.getValue().equals(expected.get(one.getKey())));
        mustHaveOneOwnerEach(room, expected, seed, days);
    }

    private static Map<String, Found> differing(Map<String, Found> all) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().finding() != Finding.MATCHED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Found> found(ReconciliationRoom room) {
        return room.database.inTransaction(entities -> {
            Stream<?> rows = entities.createNativeQuery(
                            "select key, finding, difference from reconciliation.comparison")
                    .getResultStream();
            return rows.map(Object[].class::cast)
                    .collect(Collectors.toMap(row -> (String) row[0], MatchModelIT::found));
        });
    }

    private static Found found(Object[] row) {
        return new Found(Finding.valueOf((String) row[1]), ((Number) row[2]).longValue());
    }

    /**
     * I8: each difference has exactly one break that has not ended, but for those of which it was decided that our books
     * stand; and no break is without a difference.
     */
    private static void mustHaveOneOwnerEach(
            ReconciliationRoom room, Map<String, Found> expected, String seed, RandomDays days) {
        var open = room.open();
        assertThat(open).extracting(BreakEntity::key).as(seed).doesNotHaveDuplicates();
        var told = open.stream()
                .collect(Collectors.toMap(
                        BreakEntity::key,
                        one -> new Found(one.finding(), one.difference().minorUnits())));
        var owned = differing(expected);
        owned.keySet().removeAll(days.stands.keySet());
        assertThat(told).as(seed).isEqualTo(owned);
        var withOrders = new HashSet<String>();
        days.calls.forEach((key, ours) -> {
            var standing = ModelMatch.standing(ours);
            if (standing == Standing.OPEN || standing == Standing.DOUBT) {
                withOrders.add(key);
            }
        });
        open.forEach(one -> assertThat(one.state())
                .as("%s: %s", seed, one.key())
                .isEqualTo(withOrders.contains(one.key()) ? BreakState.WITH_ORDER : BreakState.OPEN));
    }
}
