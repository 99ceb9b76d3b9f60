package org.sycee.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({"200.00,USD,20000", "12.5,USD,1250", "-0.01,USD,-1", "7,JPY,7", "1.234,KWD,1234", "0,USD,0"})
    void readsADecimalInTheCurrencysOwnMinorUnits(String decimal, String currency, long minorUnits) {
        assertThat(Money.parse(decimal, Currency.getInstance(currency))).isEqualTo(Money.of(minorUnits, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "1.5e3", "1e400", "NaN", "", " 1", "１２", "+1", "1.", ".5", "99999999999999999.99"})
    void refusesWhatIsNoExactAmount(String text) {
        assertThatThrownBy(() -> Money.parse(text, USD)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void neverOverflowsSilently() {
        var most = new Money(Long.MAX_VALUE, USD);
        assertThatThrownBy(() -> most.plus(Money.of(1, "USD"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, USD).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void neverMixesTwoCurrencies() {
        assertThatThrownBy(() -> Money.of(1, "USD").plus(Money.of(1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(1, "USD").compareTo(Money.of(1, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOutWithoutLosingAUnit() {
        assertThat(Money.of(100, "USD").allocate(List.of(1, 1, 1)))
                .containsExactly(Money.of(34, "USD"), Money.of(33, "USD"), Money.of(33, "USD"));
        assertThat(Money.of(-5, "USD").allocate(List.of(0, 1, 1)))
                .containsExactly(Money.of(0, "USD"), Money.of(-3, "USD"), Money.of(-2, "USD"));
    }

    @Test
    void sharesOfAnyAmountSumToIt() {
        var random = new Random(42);
        for (var round = 0; round < 10_000; round++) {
            var amount = new Money(random.nextLong(), USD);
            var weights = IntStream.rangeClosed(0, random.nextInt(7))
                    .mapToObj(i -> 1 + random.nextInt(1_000))
                    .toList();
            assertThat(amount.allocate(weights).stream().reduce(Money::plus)).contains(amount);
        }
    }

    /** 2/3 of 11 are 7 and a third; the rest goes to the first, not to whoever would round up. */
    @Test
    void sharesAreInProportionBeforeTheRestIsGivenOut() {
        assertThat(Money.of(11, "USD").allocate(List.of(1, 2))).containsExactly(Money.of(4, "USD"), Money.of(7, "USD"));
        assertThat(Money.of(9, "USD").allocate(List.of(2, 1))).containsExactly(Money.of(6, "USD"), Money.of(3, "USD"));
    }

    @Test
    void nobodySharesByNothingOrLessThanNothing() {
        for (var weights : List.of(List.<Integer>of(), List.of(0, 0), List.of(2, -1))) {
            assertThatThrownBy(() -> Money.of(1, "USD").allocate(weights)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,true,false,false", "0,false,true,false", "1,false,false,true"})
    void isNegativeZeroOrPositive(long minorUnits, boolean negative, boolean zero, boolean positive) {
        var money = new Money(minorUnits, USD);
        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isPositive()).isEqualTo(positive);
    }

    @Test
    void isOrderedByAmount() {
        assertThat(List.of(Money.of(1, "USD"), Money.of(-2, "USD"), Money.of(0, "USD")).stream()
                        .sorted())
                .containsExactly(Money.of(-2, "USD"), Money.of(0, "USD"), Money.of(1, "USD"));
    }

    @Test
    void writesAllDecimalsOfTheCurrency() {
        assertThat(Money.of(20000, "USD").toDecimal()).isEqualTo("200.00");
        assertThat(Money.of(-5, "USD")).hasToString("-0.05 USD");
        assertThat(Money.of(7, "JPY").toDecimal()).isEqualTo("7");
    }
}
