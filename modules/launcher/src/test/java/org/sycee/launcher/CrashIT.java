package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sycee.launcher.HeldPayment.Bill;
import org.sycee.launcher.HeldPayment.CashOut;
import org.sycee.launcher.HeldPayment.FareAnswer;
import org.sycee.launcher.HeldPayment.Refund;
import org.sycee.launcher.HeldPayment.Request;
import org.sycee.launcher.HeldPayment.TopUp;
import org.sycee.launcher.HeldPayment.Transfer;

/**
 * The server is killed while payments stand at each step between hold and settlement; the launcher starts it again;
 * nothing is lost or doubled.
 *
 * <p>Later steps come first: a place once named holds everybody, so each payment passes only places not named yet.
 */
class CrashIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final RunningSycee sycee = RunningSycee.shared();

    @TestFactory
    Stream<DynamicTest> aBillIsPaidExactlyOnceWhereverItStood() throws Exception {
        var payer = sycee.newClient().join();
        payer.topUp(3_000_00);
        var friend = sycee.newClient().join().get("/payee-code").text("payeeId");
        var bills = new ArrayList<Bill>();
        for (var step : List.of(
                "orders.captured",
                "payments.captured",
                "orders.decided",
                "orders.answered",
                "partners.recorded",
                "partners.answered",
                "partners.claimed",
                "orders.submitted",
                "orders.held",
                "payments.held",
                "payments.recorded",
                "orders.placed",
                "billpay.recorded")) {
            bills.add(Bill.quoted(step, payer));
        }
        var payments = new ArrayList<HeldPayment>(bills);
        payments.add(new Transfer("ledger-before-commit", payer, friend));
        var left = 3_000_00 - bills.stream().mapToLong(Bill::total).sum() - Transfer.AMOUNT;

        hold(payments);
        assertThat(open(payer, "/orders?open=true"))
                .as("all still stand, one of them without an order")
                .isEqualTo(bills.size() - 1);
        return afterAKill(payments, () -> {
            assertThat(payer.available()).isEqualTo(left);
            assertThat(payer.held()).isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> allOtherMoneyArrivesExactlyOnceWhereverItStood() throws Exception {
        var holder = CardHolder.joining(sycee);
        var card = holder.save("4242424242424242");
        var payer = holder.person();
        payer.topUp(500_00);
        var friend = sycee.newClient().join();
        var friendId = friend.get("/payee-code").text("payeeId");
        var request = friend.askForMoney(payer.get("/payee-code").text("payeeId"), 1_00);
        var bill = Bill.quoted("ledger-after-commit", payer);

        var payments = List.of(
                new Transfer("wallets.sent", payer, friendId),
                new Transfer("wallets.noted", payer, friendId),
                new Request("moneyrequests.paying", payer, request),
                new CashOut("cashout.recorded", holder, card),
                new TopUp("payin.posted", payer, card),
                new TopUp("payin.decided", payer, card),
                new TopUp("payin.called", payer, card),
                new TopUp("payin.pending", payer, card),
                new TopUp("payin.placed", payer, card),
                bill);
        var left = 510_00 + 5 * TopUp.AMOUNT - 2 * Transfer.AMOUNT - CashOut.AMOUNT - 1_00 - bill.total();

        hold(payments);
        assertThat(open(payer, "/top-ups")).as("all still stand").isEqualTo(5);
        return afterAKill(payments, () -> {
            assertThat(payer.available()).isEqualTo(left);
            assertThat(payer.held()).isZero();
            assertThat(friend.available()).isEqualTo(2 * Transfer.AMOUNT + 1_00);
        });
    }

    @TestFactory
    Stream<DynamicTest> aFareIsTakenAsItsPayerSaidWhereverTheWordStood() throws Exception {
        var payer = sycee.newClient().join();
        payer.topUp(1_000_00);
        payer.simulator("POST", "/rides/pace", "{\"millis\": 1000}");
        var answers = new ArrayList<FareAnswer>();
        for (var step : List.of("orders.agreed", "orders.raised", "payments.raised", "payments.more", "orders.said")) {
            answers.add(FareAnswer.asked(step, payer, true));
        }
        answers.add(0, FareAnswer.asked("orders.declined", payer, false));
        var left = 1_000_00 - answers.stream().mapToLong(FareAnswer::total).sum();

        hold(answers);
        assertThat(open(payer, "/orders?open=true")).as("all still stand").isEqualTo(answers.size());
        return afterAKill(answers, () -> {
            assertThat(payer.available()).isEqualTo(left);
            assertThat(payer.held()).isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> moneyComesBackExactlyOnceWhereverItStood() throws Exception {
        var payer = sycee.newClient().join();
        payer.topUp(2_000_00);
        var refunds = new ArrayList<Refund>();
        for (var step : List.of(
                "orders.captured",
                "payments.captured",
                "orders.decided",
                "orders.answered",
                "partners.recorded",
                "partners.answered",
                "partners.claimed",
                "orders.submitted",
                "orders.held",
                "payments.held",
                "payments.recorded",
                "orders.placed")) {
            refunds.add(Refund.ofAPaidBill(step, payer));
        }
        assertThat(payer.available()).isEqualTo(2_000_00 - refunds.size() * Refund.AMOUNT);

        hold(refunds);
        assertThat(open(payer, "/orders?open=true")).as("all still stand").isEqualTo(refunds.size());
        return afterAKill(refunds, () -> assertThat(payer.available()).isEqualTo(2_000_00));
    }

    /** Whatever failed before the kill: nobody else's tests shall meet a server in which payments stand. */
    @AfterEach
    void nobodyStandsAnyMore() throws IOException {
        if (sycee.holds()) {
            sycee.killServer();
        }
    }

    private interface Check {
        void run() throws Exception;
    }

    private void hold(List<? extends HeldPayment> payments) throws IOException {
        var senders = Executors.newCachedThreadPool();
        for (var payment : payments) {
            sycee.holdAt(payment.failpoint());
            senders.execute(() -> sendAndLoseTheAnswer(payment));
            Waiting.until(
                    RECOVERY, "a payment stands at " + payment.failpoint(), () -> sycee.isHeldAt(payment.failpoint()));
        }
        senders.shutdown();
    }

    private static int open(Browserless person, String path) throws IOException, InterruptedException {
        return person.get(path).body().path("items").size();
    }

    private Stream<DynamicTest> afterAKill(List<? extends HeldPayment> payments, Check money) throws IOException {
        sycee.killServer();
        // Nobody asks: what was in flight is carried to its end by the server alone.
        var recoveredBy = System.nanoTime() + RECOVERY.toNanos();
        return Stream.concat(
                payments.stream()
                        .map(payment -> dynamicTest(payment.failpoint(), () -> {
                            Waiting.until(
                                    Duration.ofNanos(recoveredBy - System.nanoTime()),
                                    "it has ended after " + payment.failpoint(),
                                    payment::hasEnded);
                            payment.mustBeThereOnce();
                        })),
                Stream.of(
                        dynamicTest("the money is right", money::run),
                        dynamicTest("the books balance", this::theBooksBalance)));
    }

    private static void sendAndLoseTheAnswer(HeldPayment payment) {
        try {
            payment.send();
        } catch (Exception e) { // the answer is lost with the server
            assertThat(e).isNotInstanceOf(InterruptedException.class);
        }
    }

    private void theBooksBalance() throws IOException, InterruptedException {
        var report = Administrator.of(sycee).verifyTheBooks();
        assertThat(report.text("state")).as(report.body().toString()).isEqualTo("CLEAN");
        assertThat(report.body().path("proof").path("transfers").asLong()).isPositive();
    }
}
