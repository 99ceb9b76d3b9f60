package org.sycee.activity.internal;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sycee.activity.Spending;
import org.sycee.money.Money;
import org.sycee.wallets.StatementLine;

/**
 * Adds up lines: what came in, and what left for good by category.
 *
 * <p>Each line goes to exactly one sum, so no cent is counted twice or lost.
 */
final class Tally {

    private final Map<String, Money> spent = new HashMap<>();
    private final Money zero;
    private Money moneyIn;

    Tally(Currency currency) {
        this.zero = Money.zero(currency);
        this.moneyIn = zero;
    }

    void add(List<StatementLine> lines, Knowledge known) {
        for (var line : lines) {
            if (line.amount().isNegative() || known.isGivenBack(line)) {
                spent.merge(known.category(line), line.amount().negated(), Money::plus);
            } else {
                moneyIn = moneyIn.plus(line.amount());
            }
        }
    }

    Money moneyIn() {
        return moneyIn;
    }

    Money moneyOut() {
        return spent.values().stream().reduce(zero, Money::plus);
    }

    /** The largest first, those of one size by name. */
    List<Spending.Category> categories() {
        return spent.entrySet().stream()
                .map(one -> new Spending.Category(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Spending.Category::spent)
                        .reversed()
                        .thenComparing(Spending.Category::name))
                .toList();
    }
}
