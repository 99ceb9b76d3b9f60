package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card's bank takes a top-up back. */
class ChargeBackIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSycee sycee = RunningSycee.shared();
    private CardHolder holder;
    private Browserless.Answer topUp;

    @BeforeEach
    void topUp() throws Exception {
        holder = CardHolder.joining(sycee);
        topUp = holder.typed("4242424242424242", 200_00, "SETTLED");
    }

    @AfterEach
    void theBooksAreRight() throws Exception {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.body().path("findings")).isEmpty();
    }

    @Test
    void toldManyTimesItLeavesTheWalletOnceAndTheReceiptShowsIt() throws Exception {
        chargeBack("", 20);
        awaitAvailable(0);
        var receipt = holder.person().get("/top-ups/" + topUp.text("id"));
        assertThat(receipt.body()
                        .path("takenBack")
                        .path("amount")
                        .path("amount")
                        .asLong())
                .isEqualTo(200_00);
        assertThat(receipt.body().path("trail").path("transfers")).hasSize(3);
        assertThat(holder.owed()).isZero();
        var movements = holder.person().get("/movements").body().path("items");
        assertThat(movements.findValuesAsText("kind")).containsExactly("CHARGE_BACK", "TOP_UP");
        assertThat(movements.findValuesAsText("reference")).containsOnly(topUp.text("id"));
        Waiting.until(PATIENCE, "it is told", () -> notices("kind").contains("TOP_UP_CHARGED_BACK"));
        assertThat(notices("kind")).containsExactly("TOP_UP_CHARGED_BACK", "TOP_UP_SUCCEEDED");
    }

    private List<String> notices(String member) throws Exception {
        return holder.person().get("/notices").body().findValuesAsText(member);
    }

    @Test
    void whatWasSpentIsOwedAndRepaidByTheNextTopUp() throws Exception {
        var price = spendAndLoseTheTopUp();
        Waiting.until(PATIENCE, "what is owed is told", () -> notices("owed").equals(List.of(Long.toString(price))));

        var next = holder.typed("4242424242424242", 500_00, "SETTLED");
        assertThat(next.body().path("repaid").path("amount").asLong()).isEqualTo(price);
        assertThat(holder.owed()).isZero();
        assertThat(holder.person().available()).isEqualTo(500_00 - price);
        assertThat(holder.person().get("/movements").body().path("items").findValuesAsText("kind"))
                .startsWith("DEBT_REPAYMENT", "TOP_UP", "CHARGE_BACK", "BILL_PAYMENT");
    }

    /** Says how much is owed then. */
    private long spendAndLoseTheTopUp() throws Exception {
        var bill = holder.person().quote(Numbers.customer());
        var price = bill.body().path("amount").path("amount").asLong();
        var paid = holder.person().pay(bill.text("id"), UUID.randomUUID().toString());
        Waiting.until(
                PATIENCE,
                "the bill is paid",
                () -> holder.person()
                        .get("/orders/" + paid.text("id"))
                        .text("state")
                        .equals("SETTLED"));
        chargeBack("", 1);
        awaitAvailable(0);
        assertThat(holder.owed()).isEqualTo(price);
        return price;
    }

    @Test
    void whatAFriendSendsToSomebodyWhoOwesDoesNotLeaveByACashOut() throws Exception {
        var price = spendAndLoseTheTopUp();
        var friend = sycee.newClient().join();
        friend.topUp(30_00);
        var payee = holder.person().get("/payee-code").text("payeeId");
        Browserless.expect(201, friend.sendMoney(payee, 20_00, UUID.randomUUID().toString()));
        var card = holder.person()
                .get("/cards")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var refused = holder.cashOut(card, 10_00, UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("debt-open");
        assertThat(refused.text("detail")).contains("You owe", "stays there", "top up");
        assertThat(holder.person().available()).isEqualTo(20_00);
        assertThat(holder.person().held()).isZero();
        holder.typed("4242424242424242", price, "SETTLED");
        assertThat(holder.owed()).isZero();
        Browserless.expect(201, holder.cashOut(card, 10_00, UUID.randomUUID().toString()));
    }

    @Test
    void moreThanWasPaidOrASecondOneHasNoEffect() throws Exception {
        chargeBack(",\"amount\":{\"amount\":20001,\"currency\":\"USD\"}", 1);
        chargeBack(",\"amount\":{\"amount\":5000,\"currency\":\"USD\"}", 1);
        awaitAvailable(150_00);
        chargeBack("", 1);
        var other = holder.typed("4242424242424242", 10_00, "SETTLED");
        assertThat(other.body().has("repaid")).isFalse();
        assertThat(holder.person().available()).isEqualTo(160_00);
        Waiting.until(
                PATIENCE,
                "both refusals are told to the operator",
                () -> sycee.log("server")
                                .lines()
                                .filter(line -> line.contains("charge-back without effect"))
                                .count()
                        >= 2);
    }

    private void chargeBack(String more, int times) throws Exception {
        var body = "{\"paymentId\":\"%s\",\"times\":%d%s}".formatted(CardHolder.paymentOf(topUp), times, more);
        Browserless.expect(202, holder.person().simulator("POST", "/charge-backs", body));
    }

    private void awaitAvailable(long amount) {
        Waiting.until(PATIENCE, amount + " are left", () -> holder.person().available() == amount);
    }
}
