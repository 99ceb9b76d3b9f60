package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The acquirer answers late, never, brokenly or wrongly while a saved card is charged. */
class TopUpFaultsIT {

    private final RunningSycee sycee = RunningSycee.shared();
    private CardHolder holder;
    private String card;

    @BeforeEach
    void saveACard() throws Exception {
        holder = CardHolder.joining(sycee);
        card = holder.save("4242424242424242");
    }

    @AfterEach
    void theBooksAreRight() throws Exception {
        holder.person().simulator("DELETE", "/faults", "");
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.body().path("findings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "F03,TIMEOUT_AFTER",
        "F03,RESET",
        "F04,TIMEOUT_BEFORE",
        "F06,ERROR_500_AFTER",
        "F06,ERROR_500_BEFORE",
        "F08,HTML_200",
        "F08,EMPTY",
        "F08,TRUNCATED",
        "F08,HUGE_50MB",
        "F09,WRONG_AMOUNT",
        "F09,WRONG_REFERENCE",
        "F10,CROSSED"
    })
    void anAnswerThatCannotBeTrustedIsNoFailureAndEndsInOneCharge(String fault, String mode) throws Exception {
        holder.fault("card-payment", mode, 1);
        var topUp = holder.charge(card, 25_00);
        Browserless.expect(201, topUp);
        assertThat(topUp.text("outcome")).as(fault + " " + mode).isIn("PROCESSING", "SUCCEEDED");
        var settled = holder.awaitState(topUp.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(35_00);
        assertThat(holder.paidInBooks(settled)).isEqualTo(1);
    }

    /** As long as it lies nothing is credited, however often it is asked; the truth is credited once. */
    @Test
    void anAcquirerThatKeepsTellingAnotherAmountIsNotBelieved() throws Exception {
        holder.fault("card-payment", "WRONG_AMOUNT", 1);
        holder.fault("card-inquiry", "WRONG_AMOUNT", 1_000);
        var topUp = holder.charge(card, 25_00);
        for (var look = 0; look < 5; look++) {
            assertThat(holder.person().get("/top-ups/" + topUp.text("id")).text("outcome"))
                    .isEqualTo("PROCESSING");
            assertThat(holder.person().available()).isEqualTo(10_00);
        }
        holder.person().simulator("DELETE", "/faults", "");
        holder.awaitState(topUp.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(35_00);
    }
}
