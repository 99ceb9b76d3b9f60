package org.sycee.activity;

import java.time.YearMonth;
import java.util.List;
import org.sycee.money.Money;

/**
 * What left a wallet for good in one month, by category.
 *
 * @param total the sum of all categories, which is the {@linkplain MonthlyStatement#moneyOut() statement's} money out
 * @param categories the largest first
 */
public record Spending(YearMonth month, Money total, List<Category> categories) {

    /**
     * One category.
     *
     * @param name such as {@code electricity}, {@code people} or {@code fees}
     * @param spent refunds taken off; negative if more came back than left
     */
    public record Category(String name, Money spent) {}
}
