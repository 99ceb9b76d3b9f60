package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.money.Money;
import org.sycee.partners.internal.AskedFare.Word;

class AskedFareTest {

    private static final Money AMOUNT = Money.of(30_00, "USD");

    private static AskedFare at(Word word) {
        var fare = new AskedFare();
        fare.ask(Money.of(38_00, "USD"), AMOUNT);
        if (word != Word.NONE) {
            fare.give();
        }
        if (word == Word.TOLD) {
            fare.tell();
        }
        assertThat(fare.word()).isEqualTo(word);
        return fare;
    }

    /** What becomes of each word when the partner asks for less, for the amount, or for more than the amount. */
    @ParameterizedTest
    @CsvSource({
        "NONE, 2999, GIVEN", "NONE, 3000, GIVEN", "NONE, 3001, NONE",
        "GIVEN, 2999, GIVEN", "GIVEN, 3000, GIVEN", "GIVEN, 3001, GIVEN",
        "TOLD, 2999, GIVEN", "TOLD, 3000, GIVEN", "TOLD, 3001, GIVEN"
    })
    void aPartnerThatAsksIsToldUnlessThePayerHasStillToSpeak(Word before, long asked, Word after) {
        var fare = at(before);
        fare.ask(Money.of(asked, "USD"), AMOUNT);
        assertThat(fare.word()).isEqualTo(after);
        assertThat(fare.isToBeTold()).isEqualTo(after == Word.GIVEN);
        assertThat(fare.open().isPresent()).isEqualTo(after == Word.NONE);
    }

    @ParameterizedTest
    @CsvSource({"NONE, true, GIVEN", "GIVEN, false, GIVEN", "TOLD, false, TOLD"})
    void onlyTheFirstWordCounts(Word before, boolean isFirst, Word after) {
        var fare = at(before);
        assertThat(fare.give()).isEqualTo(isFirst);
        assertThat(fare.word()).isEqualTo(after);
    }
}
