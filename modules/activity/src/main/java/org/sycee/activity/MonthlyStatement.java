package org.sycee.activity;

import java.time.YearMonth;
import java.util.List;
import org.sycee.money.Money;

/**
 * One month of a wallet, in its owner's time zone.
 *
 * <p>{@code opening + moneyIn - moneyOut = closing}, always and exactly.
 *
 * @param opening what was there when the month began
 * @param moneyIn what came in and is no refund; zero or positive
 * @param moneyOut what left for good, refunds taken off; negative if more came back than left
 * @param closing what was there when the month ended, or is there now
 * @param movements oldest first
 */
public record MonthlyStatement(
        YearMonth month, Money opening, Money moneyIn, Money moneyOut, Money closing, List<Movement> movements) {}
