package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.activity.internal.Town.MEI;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.activity.Movement;
import org.sycee.activity.Spending;
import org.sycee.money.Money;

/** Books made by chance, whose right sums are noted as they are made. */
class RandomBooksTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Town town = new Town();
    private final Map<YearMonth, Long> in = new HashMap<>();
    private final Map<YearMonth, Long> out = new HashMap<>();
    private final Map<YearMonth, Map<String, Long>> spent = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void spendingEqualsTheStatementsMoneyOutAndNoCentIsLost(long seed) {
        live(new Random(seed));
        var closing = usd(0);
        var months = new ArrayList<>(town.monthly.months(MEI));
        Collections.reverse(months);
        for (var month : months) {
            var statement = town.monthly.of(MEI, month).orElseThrow();
            var spending = town.spendings.in(MEI, month);
            assertThat(statement.opening()).isEqualTo(closing);
            closing = statement.closing();
            assertThat(statement.moneyIn()).isEqualTo(usd(in.getOrDefault(month, 0L)));
            assertThat(statement.moneyOut())
                    .isEqualTo(usd(out.getOrDefault(month, 0L)))
                    .isEqualTo(spending.total());
            assertThat(statement.opening().plus(statement.moneyIn()).minus(statement.moneyOut()))
                    .isEqualTo(statement.closing());
            assertThat(statement.movements().stream().map(Movement::amount).reduce(usd(0), Money::plus))
                    .isEqualTo(statement.closing().minus(statement.opening()));
            assertThat(byName(spending)).isEqualTo(spent.getOrDefault(month, Map.of()));
        }
        assertThat(closing).isEqualTo(town.statements.balance());
    }

    private void live(Random chance) {
        var now = Instant.parse("2026-06-15T00:00:00Z");
        for (var i = 0; i < 2_500; i++) {
            now = now.plusSeconds(chance.nextInt(10_000));
            town.at(now.toString());
            act(YearMonth.from(now.atZone(ZONE)), chance);
        }
    }

    private void act(YearMonth month, Random chance) {
        long amount = 1L + chance.nextInt(100_000);
        long fee = chance.nextInt(3) * 25L;
        switch (chance.nextInt(9)) {
            case 0 -> {
                town.topUp(amount);
                in.merge(month, amount, Long::sum);
            }
            case 1 -> {
                town.bill("Metro Electric", "electricity", amount, fee);
                spend(month, "electricity", amount);
                spend(month, "fees", fee);
            }
            case 2 -> {
                town.refund("Metro Electric", amount, fee);
                spend(month, "refunds", -amount);
                spend(month, "fees", -fee);
            }
            case 3 -> {
                town.person("Kenji", -amount);
                spend(month, "people", amount);
            }
            case 4 -> {
                town.person("Kenji", amount);
                in.merge(month, amount, Long::sum);
            }
            case 5 -> {
                town.chargeBack(UUID.randomUUID(), amount);
                spend(month, "cards", amount);
            }
            case 6 -> {
                town.correction(UUID.randomUUID(), "Metro Electric", amount, fee);
                spend(month, "refunds", -amount);
                spend(month, "fees", -fee);
            }
            case 7 -> {
                town.repayingTopUp(amount, amount / 2 + 1);
                in.merge(month, amount, Long::sum);
                spend(month, "cards", amount / 2 + 1);
            }
            default -> {
                town.unknown(-amount);
                spend(month, "other", amount);
            }
        }
    }

    private void spend(YearMonth month, String category, long amount) {
        if (amount != 0) {
            out.merge(month, amount, Long::sum);
            spent.computeIfAbsent(month, any -> new HashMap<>()).put(category, spentOn(month, category) + amount);
        }
    }

    private long spentOn(YearMonth month, String category) {
        return spent.getOrDefault(month, Map.of()).getOrDefault(category, 0L);
    }

    private static Map<String, Long> byName(Spending spending) {
        var all = new HashMap<String, Long>();
        spending.categories().forEach(one -> all.put(one.name(), one.spent().minorUnits()));
        return all;
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
