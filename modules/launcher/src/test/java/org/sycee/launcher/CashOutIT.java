package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money goes back to a saved card, through whatever the acquirer does meanwhile. */
class CashOutIT {

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

    @Test
    void itLeavesTheWalletOnceHoweverOftenItIsSentAndIsAMovementOfItsOwn() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = holder.cashOut(card, 4_00, key);
        Browserless.expect(201, first);
        var settled = holder.awaitCashOut(first.text("id"), "SETTLED");
        assertThat(holder.cashOut(card, 4_00, key).text("id")).isEqualTo(first.text("id"));
        assertThat(holder.cashOut(card, 4_01, key).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(holder.person().available()).isEqualTo(6_00);
        assertThat(holder.paidOutInBooks(settled)).isEqualTo(1);
        var movement = holder.person().get("/movements").body().path("items").path(0);
        assertThat(movement.path("kind").asText()).isEqualTo("CASH_OUT");
        assertThat(movement.path("title").asText()).isEqualTo("Visa 4242");
        assertThat(movement.path("amount").path("amount").asLong()).isEqualTo(-4_00);
        assertThat(movement.path("reference").asText()).isEqualTo(first.text("id"));
    }

    @Test
    void moreThanTheWalletHasIsRefusedAndTakesNothing() throws Exception {
        assertThat(holder.cashOut(card, 10_01, UUID.randomUUID().toString()).text("code"))
                .isEqualTo("insufficient-funds");
        assertThat(holder.person().available()).isEqualTo(10_00);
        assertThat(holder.person().held()).isZero();
    }

    @Test
    void aCardThatTakesNoMoneyBackLeavesItInTheWalletAndSaysWhy() throws Exception {
        var other = holder.save("4000000000008880");
        var asked = holder.cashOut(other, 4_00, UUID.randomUUID().toString());
        var released = holder.awaitCashOut(asked.text("id"), "RELEASED");
        assertThat(released.body().path("rejection").path("code").asText()).isEqualTo("card-takes-no-payouts");
        assertThat(holder.person().available()).isEqualTo(20_00);
    }

    @ParameterizedTest
    @CsvSource({
        "F03,TIMEOUT_AFTER",
        "F04,TIMEOUT_BEFORE",
        "F06,ERROR_500_AFTER",
        "F06,ERROR_500_BEFORE",
        "F08,HTML_200",
        "F08,TRUNCATED",
        "F09,WRONG_AMOUNT",
        "F10,CROSSED"
    })
    void anAnswerThatCannotBeTrustedIsNoFailureAndEndsInOnePayOut(String fault, String mode) throws Exception {
        holder.fault("card-payout", mode, 1);
        var asked = holder.cashOut(card, 4_00, UUID.randomUUID().toString());
        Browserless.expect(201, asked);
        assertThat(asked.text("outcome")).as(fault + " " + mode).isIn("PROCESSING", "SUCCEEDED");
        var settled = holder.awaitCashOut(asked.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(6_00);
        assertThat(holder.paidOutInBooks(settled)).isEqualTo(1);
    }
}
