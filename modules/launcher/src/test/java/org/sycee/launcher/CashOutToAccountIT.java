package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money goes to a bank account that its owner named on the acquirer's page. */
class CashOutToAccountIT {

    private final RunningSycee sycee = RunningSycee.shared();
    private CardHolder holder;

    @BeforeEach
    void haveMoney() throws Exception {
        holder = CardHolder.joining(sycee);
        holder.save("4242424242424242");
    }

    @AfterEach
    void theBooksAreRight() throws Exception {
        holder.person().simulator("DELETE", "/faults", "");
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.body().path("findings")).isEmpty();
    }

    @Test
    void itLeavesTheWalletOnceAndTheReceiptNamesTheBankAndNoNumber() throws Exception {
        var account = holder.link("000123456789");
        var key = UUID.randomUUID().toString();
        var first = holder.cashOutToAccount(account, 4_00, key);
        Browserless.expect(201, first);
        var settled = holder.awaitCashOut(first.text("id"), "SETTLED");
        assertThat(holder.cashOutToAccount(account, 4_00, key).text("id")).isEqualTo(first.text("id"));
        assertThat(holder.person().available()).isEqualTo(6_00);
        assertThat(holder.paidOutInBooks(settled)).isEqualTo(1);
        assertThat(settled.body().path("account").path("bank").asText()).isEqualTo("First River Bank");
        var order = holder.person().get("/orders/" + first.text("id"));
        assertThat(order.text("payee")).isEqualTo("First River Bank 6789");
        assertThat(order.body().toString()).doesNotContain("000123456789");
        var movement = holder.person().get("/movements").body().path("items").path(0);
        assertThat(movement.path("kind").asText()).isEqualTo("CASH_OUT");
        assertThat(movement.path("title").asText()).isEqualTo("First River Bank 6789");
    }

    @Test
    void anAccountThatIsClosedGivesTheMoneyBackAndSaysWhy() throws Exception {
        var account = holder.link("000111111113");
        var asked = holder.cashOutToAccount(account, 4_00, UUID.randomUUID().toString());
        Browserless.expect(201, asked);
        assertThat(holder.person().available()).isEqualTo(6_00);
        var released = holder.awaitCashOut(asked.text("id"), "RELEASED");
        assertThat(released.body().path("rejection").path("code").asText()).isEqualTo("account-closed");
        assertThat(holder.person().available()).isEqualTo(10_00);
        assertThat(holder.person().held()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"F03,TIMEOUT_AFTER", "F04,TIMEOUT_BEFORE", "F06,ERROR_500_AFTER", "F09,WRONG_AMOUNT"})
    void anAnswerThatCannotBeTrustedIsNoFailureAndEndsInOnePayOut(String fault, String mode) throws Exception {
        var account = holder.link("000123456789");
        holder.fault("card-payout", mode, 1);
        paidOnce(account, fault + " " + mode);
    }

    @Test
    void anAccountWhoseAnswerIsLateIsPaidOnce() throws Exception {
        paidOnce(holder.link("000222222227"), "late");
    }

    private void paidOnce(String account, String what) throws Exception {
        var asked = holder.cashOutToAccount(account, 4_00, UUID.randomUUID().toString());
        Browserless.expect(201, asked);
        assertThat(asked.text("outcome")).as(what).isIn("PROCESSING", "SUCCEEDED");
        var settled = holder.awaitCashOut(asked.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(6_00);
        assertThat(holder.paidOutInBooks(settled)).isEqualTo(1);
    }

    @Test
    void anAccountIsNamedListedAndRemovedAndNeverPaysIn() throws Exception {
        var account = holder.link("000123456789");
        var path = "/bank-accounts/" + account;
        var named = holder.person()
                .send(
                        "PUT",
                        path + "/name",
                        Map.of("name", "Savings"),
                        UUID.randomUUID().toString());
        assertThat(named.text("nickname")).isEqualTo("Savings");
        var listed = holder.person().get("/bank-accounts").body().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("lastFour").asText()).isEqualTo("6789");
        assertThat(listed.toString()).doesNotContain("000123456789", "ba_");
        var body = Map.of("amount", Browserless.usd(5_00), "cardId", account, "pin", Browserless.PIN);
        var topUp =
                holder.person().send("POST", "/top-ups", body, UUID.randomUUID().toString());
        assertThat(topUp.text("code")).as("it is no card").isEqualTo("no-such-card");
        Browserless.expect(
                204,
                holder.person().send("DELETE", path, Map.of(), UUID.randomUUID().toString()));
        assertThat(holder.person().get("/bank-accounts").body().path("items")).isEmpty();
        var refused = holder.cashOutToAccount(account, 4_00, UUID.randomUUID().toString());
        assertThat(refused.text("code")).isEqualTo("no-such-bank-account");
        assertThat(holder.person().available()).isEqualTo(10_00);
    }

    @Test
    void whoLeavesThePageHasNoAccount() throws Exception {
        var opened = holder.person().post("/bank-accounts", Map.of());
        holder.press(opened.text("redirectUrl"), "cancel", "");
        var left = holder.person().get("/bank-accounts/" + opened.text("id"));
        assertThat(left.text("state")).isEqualTo("ENDED");
        assertThat(holder.person().get("/bank-accounts").body().path("items")).isEmpty();
    }
}
