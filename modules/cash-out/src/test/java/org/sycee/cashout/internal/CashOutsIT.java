package org.sycee.cashout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sycee.cashout.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.cashout.CashOutError;
import org.sycee.cashout.CashOuts;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.PayOut;
import org.sycee.partners.PartnersError;
import org.sycee.payments.PaymentError;

class CashOutsIT {

    private final CashOutRoom room = new CashOutRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aCashOutIsOrderedFromTheAcquirerOfItsCard() {
        var placed = room.place(newKey(), 25_00);
        assertThat(placed.isReplay()).isFalse();
        assertThat(placed.cashOut().destination().words()).isEqualTo("Visa 4242");
        assertThat(placed.cashOut().order().state()).isEqualTo(OrderState.SETTLED);
        assertThat(room.orders.placed()).singleElement().satisfies(order -> {
            assertThat(order.order()).isEqualTo(placed.cashOut().id());
            assertThat(order.kind()).isEqualTo("CASH_OUT");
            assertThat(order.payee().instance()).isEqualTo(FakeAcquirers.OPEN);
            assertThat(order.payee().name()).isEqualTo("Visa 4242");
            assertThat(order.fee().isZero()).isTrue();
            assertThat(order.operation()).isInstanceOfSatisfying(PayOut.class, payOut -> {
                assertThat(payOut.to()).isEqualTo(new Instrument(Instrument.Kind.CARD, "tok_" + room.card));
                assertThat(payOut.amount()).isEqualTo(usd(25_00));
            });
        });
    }

    @Test
    void theSameKeyGivesTheSameCashOutAndAsksNoPinAgainThoughTheCardIsGone() {
        var key = newKey();
        var first = room.place(key, 25_00);
        room.cards.remove(room.card);
        var again = room.place(key, room.card, usd(25_00), "999999");
        assertThat(again.isReplay()).isTrue();
        assertThat(again.cashOut().id()).isEqualTo(first.cashOut().id());
        assertThat(room.pins.asked()).isEqualTo(1);
        assertThat(room.bean(CashOutIntents.class).resourceOf(Actor.person(room.mei), new IdempotencyKey(key)))
                .contains("/cash-outs/" + first.cashOut().id());
    }

    @Test
    void aKeyUsedForAnotherAmountOrCardIsRefusedAndTakesNothing() {
        var key = newKey();
        room.place(key, 25_00);
        var other = room.cards.save(room.mei, FakeAcquirers.OPEN);
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.place(key, 25_01));
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.place(key, other, usd(25_00), FakePins.RIGHT));
        assertThat(room.recorded()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0,USD", "-1,USD", "2500,EUR"})
    void anAmountThatIsNoneIsRefusedBeforeThePinIsAsked(long amount, String currency) {
        assertRefused(
                CashOutError.INVALID_AMOUNT,
                () -> room.place(newKey(), room.card, Money.of(amount, currency), FakePins.RIGHT));
        nothingHappened();
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void somebodyElsesCardIsNoCard() {
        var stranger = room.cards.save(PersonId.next(), FakeAcquirers.OPEN);
        assertRefused(PaymentError.NO_SUCH_CARD, () -> room.place(newKey(), stranger, usd(25_00), FakePins.RIGHT));
        nothingHappened();
    }

    @Test
    void anAcquirerThatIsSwitchedOffIsFoundOutBeforeAnythingIsRecorded() {
        var card = room.cards.save(room.mei, FakeAcquirers.CLOSED);
        assertRefused(PartnersError.SERVICE_DISABLED, () -> room.place(newKey(), card, usd(25_00), FakePins.RIGHT));
        nothingHappened();
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void anAcquirerThatPaysNothingOutIsFoundOutBeforeAnythingIsRecorded() {
        var card = room.cards.save(room.mei, FakeAcquirers.ONE_WAY);
        assertRefused(CashOutError.PAYS_NOTHING_OUT, () -> room.place(newKey(), card, usd(25_00), FakePins.RIGHT));
        nothingHappened();
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void whoOwesIsToldHowMuchBeforeThePinIsAsked() {
        room.owed = usd(12_50);
        var refusal = assertRefused(CashOutError.DEBT_OPEN, () -> room.place(newKey(), 25_00));
        assertThat(refusal).hasMessageContaining("You owe " + usd(12_50)).hasMessageContaining("stays there");
        nothingHappened();
        assertThat(room.pins.asked()).isZero();
        room.owed = usd(0);
        assertThat(room.place(newKey(), 25_00).isReplay()).isFalse();
    }

    @Test
    void aWrongPinRecordsNothingAndTheKeyStaysGood() {
        var key = newKey();
        assertRefused(IdentityError.WRONG_PIN, () -> room.place(key, room.card, usd(25_00), "111111"));
        nothingHappened();
        assertThat(room.place(key, 25_00).isReplay()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "insufficient-funds,INSUFFICIENT_FUNDS",
        "over-limit,OVER_LIMIT",
        "debt-open,DEBT_OPEN",
        "wallet-frozen,PAYMENT_REFUSED"
    })
    void whatCannotBeSetAsideIsRefusedForGoodUnderItsKey(String reason, CashOutError error) {
        room.orders.refuseHolds(reason);
        var key = newKey();
        assertRefused(error, () -> room.place(key, 25_00));
        room.orders.acceptHolds();
        assertRefused(error, () -> room.place(key, 25_00));
        assertThat(room.place(newKey(), 25_00).cashOut().order().state()).isEqualTo(OrderState.SUBMITTED);
    }

    @Test
    void whatAServerRecordedAndDidNotOrderIsOrderedLaterOnce() {
        room.orders.die();
        var key = newKey();
        assertThat(catchThrowable(() -> room.place(key, 25_00))).isInstanceOf(IllegalStateException.class);
        assertThat(room.recorded()).isOne();
        assertThat(room.orders.placed()).isEmpty();
        room.orders.live();
        room.waitFor(Duration.ofSeconds(6));
        var unplaced = room.bean(CashOutRecords.class).unplaced();
        assertThat(unplaced).hasSize(1);
        unplaced.forEach(room.bean(CashOutOrders.class)::shown);
        assertThat(room.bean(CashOutRecords.class).unplaced()).isEmpty();
        assertThat(room.place(key, 25_00).isReplay()).isTrue();
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aCashOutIsShownToItsOwnerAndToNobodyElse() {
        var id = room.place(newKey(), 25_00).cashOut().id();
        assertThat(room.cashOuts().find(room.mei, id)).isPresent();
        assertThat(room.cashOuts().find(PersonId.next(), id)).isEmpty();
        assertThat(room.cashOuts().find(room.mei, UUID.randomUUID())).isEmpty();
    }

    @Test
    void aCrowdWithOneKeyMakesOneCashOut() throws Exception {
        var key = newKey();
        var answers = crowd(60, () -> room.place(key, 25_00));
        assertThat(answers.stream().map(placed -> placed.cashOut().id()).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(placed -> !placed.isReplay())).hasSize(1);
        assertThat(room.recorded()).isOne();
        assertThat(room.orders.placed()).hasSize(1);
    }

    private static List<CashOuts.Placed> crowd(int size, Callable<CashOuts.Placed> work)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(12);
        try {
            var answers = new ArrayList<CashOuts.Placed>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(size, work))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private void nothingHappened() {
        assertThat(room.recorded()).isZero();
        assertThat(room.orders.placed()).isEmpty();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
