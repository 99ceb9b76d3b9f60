package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.activity.internal.Town.MEI;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.activity.ActivityError;
import org.sycee.activity.Movement;
import org.sycee.activity.Spending;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;

class MonthsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Town town = new Town();

    @Test
    void whoNeverHadAMovementHasNoStatementAndHasSpentNothing() {
        assertThat(town.monthly.months(MEI)).isEmpty();
        assertThat(town.monthly.of(MEI, NOVEMBER)).isEmpty();
        assertThat(town.spendings.in(MEI, NOVEMBER)).isEqualTo(new Spending(NOVEMBER, usd(0), List.of()));
    }

    @Test
    void monthsReachFromTodayBackToTheFirstMovementInThePersonsOwnZone() {
        town.at("2026-08-31T16:00:00Z").topUp(1_00);
        town.at("2026-11-30T16:00:00Z");
        assertThat(town.monthly.months(MEI))
                .extracting(YearMonth::toString)
                .containsExactly("2026-12", "2026-11", "2026-10", "2026-09");
        assertThat(town.monthly.of(MEI, YearMonth.of(2027, 1))).isEmpty();
        assertThat(town.monthly.of(MEI, YearMonth.of(2026, 8))).isEmpty();
    }

    @Test
    void aStatementGoesFromTheOpeningToTheClosingBalance() {
        town.at("2026-10-10T00:00:00Z").topUp(100_00);
        town.at("2026-11-02T00:00:00Z").bill("Metro Electric", "electricity", 60_00, 50);
        town.at("2026-11-03T00:00:00Z").refund("Metro Electric", 10_00, 50);
        town.person("Kenji", 5_00);
        town.at("2026-12-01T00:00:00Z").topUp(1_00);
        var november = town.monthly.of(MEI, NOVEMBER).orElseThrow();
        assertThat(november.opening()).isEqualTo(usd(100_00));
        assertThat(november.moneyIn()).isEqualTo(usd(5_00));
        assertThat(november.moneyOut()).isEqualTo(usd(50_00));
        assertThat(november.closing()).isEqualTo(usd(55_00));
        assertThat(november.movements())
                .extracting(Movement::amount)
                .containsExactly(usd(-60_50), usd(10_50), usd(5_00));
    }

    @Test
    void aMonthWithoutMovementsOpensAndClosesAlike() {
        town.at("2026-10-10T00:00:00Z").topUp(100_00);
        town.at("2026-12-10T00:00:00Z");
        var november = town.monthly.of(MEI, NOVEMBER).orElseThrow();
        assertThat(november.opening()).isEqualTo(usd(100_00)).isEqualTo(november.closing());
        assertThat(november.movements()).isEmpty();
    }

    @Test
    void spendingIsByCategoryTheLargestFirstWithoutIncomeAndWithRefundsTakenOff() {
        town.at("2026-11-02T00:00:00Z").topUp(1_000_00);
        town.bill("Metro Electric", "electricity", 60_00, 50);
        town.bill("Hillside Power", "electricity", 20_00, 0);
        town.bill("Clearwater", "water", 90_00, 25);
        town.bill("Somebody", "", 1_00, 0);
        town.person("Kenji", -30_00);
        town.person("Kenji", 7_00);
        town.refund("Clearwater", 2_00, 0);
        town.unknown(-3_00);
        var spending = town.spendings.in(MEI, NOVEMBER);
        assertThat(spending.categories())
                .containsExactly(
                        new Spending.Category("water", usd(90_00)),
                        new Spending.Category("electricity", usd(80_00)),
                        new Spending.Category("people", usd(30_00)),
                        new Spending.Category("other", usd(3_00)),
                        new Spending.Category("bills", usd(1_00)),
                        new Spending.Category("fees", usd(75)),
                        new Spending.Category("refunds", usd(-2_00)));
        assertThat(spending.total()).isEqualTo(usd(202_75));
        assertThat(town.spendings.in(MEI, OCTOBER).total()).isEqualTo(usd(0));
    }

    @Test
    void theCurrentMonthIsThatOfThePersonsOwnZone() {
        town.at("2026-11-30T15:59:59Z").bill("Metro Electric", "electricity", 60_00, 0);
        assertThat(town.spendings.current(MEI)).isEqualTo(town.spendings.in(MEI, NOVEMBER));
        town.at("2026-11-30T16:00:00Z");
        assertThat(town.spendings.current(MEI)).isEqualTo(new Spending(YearMonth.of(2026, 12), usd(0), List.of()));
    }

    @Test
    void aMonthOfTooManyMovementsIsRefusedAsADocumentButSummedUp() {
        town.at("2026-11-02T00:00:00Z");
        for (var i = 0; i < 10_001; i++) {
            town.person("Kenji", i % 2 == 0 ? 2 : -1);
        }
        assertThatThrownBy(() -> town.monthly.of(MEI, NOVEMBER))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(ActivityError.STATEMENT_TOO_LONG));
        assertThat(town.spendings.in(MEI, NOVEMBER).total()).isEqualTo(usd(50_00));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "0000-01", "9999-01", "../x"})
    void aMonthThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> QueryText.month("month", text))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
