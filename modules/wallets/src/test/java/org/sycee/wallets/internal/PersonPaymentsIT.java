package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.wallets.internal.PeopleRoom.gift;
import static org.sycee.wallets.internal.PeopleRoom.newKey;
import static org.sycee.wallets.internal.PeopleRoom.usd;
import static org.sycee.wallets.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.IdentityError;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.ledger.LedgerError;
import org.sycee.money.Money;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.WalletError;

class PersonPaymentsIT {

    private final PeopleRoom room = new PeopleRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void moneyArrivesAtOnceAndBothSidesSeeTheOtherOne() {
        room.give(room.mei, 30_00);
        var sent = room.send(room.mei, newKey(), gift(room.lin, 12_34, " noodles 🍜 "));

        assertThat(sent.isReplay()).isFalse();
        assertThat(room.available(room.mei)).isEqualTo(17_66);
        assertThat(room.available(room.lin)).isEqualTo(12_34);
        var id = sent.payment().id();
        assertThat(find(room.mei.person(), id)).isEqualTo(sent.payment());
        assertThat(sent.payment().direction()).isEqualTo(Direction.SENT);
        assertThat(sent.payment().other()).isEqualTo(room.lin);
        assertThat(sent.payment().note()).contains("noodles 🍜");
        var seenByLin = find(room.lin.person(), id);
        assertThat(seenByLin.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(seenByLin.other()).isEqualTo(room.mei);
        assertThat(seenByLin.amount()).isEqualTo(usd(12_34));
    }

    private PersonPayment find(PersonId person, UUID id) {
        return room.get(PersonPayments.class).find(person, id).orElseThrow();
    }

    @Test
    void nobodyElseSeesAPaymentAndATopUpIsNone() {
        room.give(room.mei, 30_00);
        var id = room.send(room.mei, room.lin, 5_00).payment().id();
        assertThat(room.get(PersonPayments.class).find(PersonId.next(), id)).isEmpty();
        assertThat(room.get(PersonPayments.class).find(room.mei.person(), UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void theSameIntentMovesNothingAgainAndAsksForNoPin() {
        room.give(room.mei, 30_00);
        var key = newKey();
        var first = room.send(room.mei, key, gift(room.lin, 5_00, "tea"));
        var again = room.send(room.mei, key, gift(room.lin, 5_00, "tea"), "000000");
        assertThat(again).isEqualTo(new PersonPayments.Placed(first.payment(), true));
        assertThat(room.pins.asked()).isEqualTo(1);
        assertThat(room.available(room.lin)).isEqualTo(5_00);
    }

    @Test
    void whatWasApprovedElsewhereIsSentOnceAndAsksForNoPin() {
        room.give(room.mei, 30_00);
        var gift = gift(room.lin, 5_00, "tea");
        var intent = gift.intent(room.mei.person(), "POST /elsewhere", new IdempotencyKey(newKey()));
        var payments = room.get(PersonPayments.class);
        assertThat(payments.sendApproved(intent, gift).isReplay()).isFalse();
        assertThat(payments.sendApproved(intent, gift).isReplay()).isTrue();
        assertThat(room.pins.asked()).isZero();
        assertThat(room.available(room.lin)).isEqualTo(5_00);
    }

    @Test
    void fromAFrozenWalletNothingIsSentButMoneyStillArrives() {
        room.give(room.mei, 30_00);
        room.give(room.lin, 30_00);
        room.frozen.add(room.mei.person());
        assertRefused(WalletError.WALLET_FROZEN, () -> room.send(room.mei, room.lin, 5_00));
        room.send(room.lin, room.mei, 10_00);
        assertThat(room.available(room.mei)).isEqualTo(40_00);
        assertThat(room.available(room.lin)).isEqualTo(20_00);
    }

    @Test
    void aKeyIsForOnePayeeOneAmountAndOneNote() {
        room.give(room.mei, 30_00);
        var bo = room.payees.welcome("bo@example.com");
        var key = newKey();
        room.send(room.mei, key, gift(room.lin, 5_00, "tea"));
        for (var other : new SendMoney.Gift[] {
            gift(bo, 5_00, "tea"), gift(room.lin, 5_01, "tea"), gift(room.lin, 5_00, ""), gift(room.lin, 5_00, "Tea")
        }) {
            assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.send(room.mei, key, other));
        }
        assertThat(room.available(room.mei)).isEqualTo(25_00);
        assertThat(room.pins.asked()).isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherPersonIsAnotherKey() {
        room.give(room.mei, 30_00);
        room.give(room.lin, 30_00);
        var key = newKey();
        room.send(room.mei, key, gift(room.lin, 5_00, ""));
        assertThat(room.send(room.lin, key, gift(room.mei, 7_00, "")).isReplay())
                .isFalse();
        assertThat(room.available(room.mei)).isEqualTo(32_00);
    }

    @Test
    void aWrongPinMovesNothingAndBurnsNoKey() {
        room.give(room.mei, 30_00);
        var key = newKey();
        assertRefused(IdentityError.WRONG_PIN, () -> room.send(room.mei, key, gift(room.lin, 5_00, ""), "111111"));
        assertThat(room.available(room.mei)).isEqualTo(30_00);
        room.send(room.mei, key, gift(room.lin, 5_00, ""));
        assertThat(room.available(room.mei)).isEqualTo(25_00);
    }

    @Test
    void whatTheBalanceDoesNotCoverIsRefusedForGood() {
        room.give(room.mei, 4_99);
        var key = newKey();
        assertRefused(WalletError.INSUFFICIENT_FUNDS, () -> room.send(room.mei, key, gift(room.lin, 5_00, "")));
        room.give(room.mei, 10_00);
        assertRefused(WalletError.INSUFFICIENT_FUNDS, () -> room.send(room.mei, key, gift(room.lin, 5_00, "")));
        assertThat(room.available(room.lin)).isZero();
        room.send(room.mei, newKey(), gift(room.lin, 5_00, ""));
        assertThat(room.available(room.lin)).isEqualTo(5_00);
    }

    @Test
    void whoNeverHadMoneyHasTooLittle() {
        assertRefused(WalletError.INSUFFICIENT_FUNDS, () -> room.send(room.mei, room.lin, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nothingAndLessThanNothingCannotBeSent(long amount) {
        room.give(room.mei, 30_00);
        var refusal = assertRefused(WalletError.INVALID_AMOUNT, () -> room.send(room.mei, room.lin, amount));
        assertThat(refusal.sentence()).contains(usd(amount).toString());
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void onePaymentADayAndAMonthHaveTheirLimits() {
        room.give(room.mei, 500_00);
        assertRefused(WalletError.OVER_LIMIT, () -> room.send(room.mei, room.lin, 50_01));
        room.send(room.mei, room.lin, 50_00);
        room.send(room.mei, room.lin, 50_00);
        assertRefused(WalletError.OVER_LIMIT, () -> room.send(room.mei, room.lin, 1));
        assertThat(room.available(room.lin)).isEqualTo(100_00);
    }

    @Test
    void anotherCurrencyIsRefusedByName() {
        var euros = new SendMoney.Gift(room.lin.id(), Money.of(5_00, "EUR"), "");
        assertRefused(WalletError.CURRENCY_NOT_HELD, () -> room.send(room.mei, newKey(), euros));
    }

    @Test
    void nobodyPaysOneselfOrNobody() {
        room.give(room.mei, 30_00);
        assertRefused(WalletError.PAYEE_IS_PAYER, () -> room.send(room.mei, room.mei, 5_00));
        var nobody = new SendMoney.Gift(UUID.randomUUID(), usd(5_00), "");
        assertRefused(WalletError.PAYEE_UNKNOWN, () -> room.send(room.mei, newKey(), nobody));
        assertThat(room.available(room.mei)).isEqualTo(30_00);
    }

    @Test
    void aLostAnswerIsAskedForAgainAndAnEndlessSilenceIsNeverCalledNothing() {
        room.give(room.mei, 30_00);
        room.books.loseAnswers(2);
        assertThat(room.send(room.mei, room.lin, 5_00).isReplay()).isTrue();

        var key = newKey();
        room.books.loseAnswers(3);
        assertRefused(LedgerError.POSTING_UNCERTAIN, () -> room.send(room.mei, key, gift(room.lin, 5_00, "tea")));
        room.clock.advance(Duration.ofDays(2));
        assertThat(room.send(room.mei, key, gift(room.lin, 5_00, "tea")).isReplay())
                .isTrue();
        assertThat(room.available(room.lin)).isEqualTo(10_00);
    }

    @Test
    void aLostPaymentIsFoundByItsKey() {
        room.give(room.mei, 30_00);
        var key = newKey();
        var id = room.send(room.mei, key, gift(room.lin, 5_00, "")).payment().id();
        var intents = room.get(PersonPaymentIntents.class);
        assertThat(intents.resourceOf(Actor.person(room.mei.person()), new IdempotencyKey(key)))
                .contains("/person-payments/" + id);
        assertThat(intents.resourceOf(Actor.person(room.lin.person()), new IdempotencyKey(key)))
                .isEmpty();
        assertThat(intents.resourceOf(Actor.SYSTEM, new IdempotencyKey(key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202eb"})
    void aNoteThatWouldDisturbAScreenIsRefused(String note) {
        assertRefused(KernelError.INVALID_REQUEST, () -> gift(room.lin, 5_00, note));
        assertRefused(KernelError.INVALID_REQUEST, () -> gift(room.lin, 5_00, "x".repeat(141)));
    }
}
