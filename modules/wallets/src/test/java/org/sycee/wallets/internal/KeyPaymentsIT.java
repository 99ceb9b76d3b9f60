package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.wallets.internal.PeopleRoom.gift;
import static org.sycee.wallets.internal.PeopleRoom.key;
import static org.sycee.wallets.internal.PeopleRoom.newKey;
import static org.sycee.wallets.internal.Refusals.assertRefused;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;
import org.sycee.money.Money;
import org.sycee.wallets.PersonPayments;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.WalletError;

/** What a person's own program sends with an API key. */
class KeyPaymentsIT {

    private final SlowLedger line = new SlowLedger();
    private final PeopleRoom room = new PeopleRoom(line::to);
    private final ApiKey key = key(room.mei, 20_00, 30_00);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aKeySendsWithoutAPinAndTheAnswerIsWhatIsFoundLater() {
        room.give(room.mei, 30_00);
        var sent = room.sendByKey(key, newKey(), gift(room.lin, 12_34, "noodles 🍜"));
        assertThat(sent.isReplay()).isFalse();
        assertThat(room.get(PersonPayments.class)
                        .find(room.mei.person(), sent.payment().id()))
                .contains(sent.payment());
        assertThat(room.available(room.lin)).isEqualTo(12_34);
        assertThat(room.pins.asked()).isZero();
    }

    @Test
    void theSameRequestIsTheSamePaymentUnderAnyKeyAndInASession() {
        room.give(room.mei, 30_00);
        var name = newKey();
        var first = room.sendByKey(key, name, gift(room.lin, 5_00, "tea"));
        var renewed = key(room.mei, 20_00, 30_00);
        var again = new PersonPayments.Placed(first.payment(), true);
        assertThat(room.sendByKey(renewed, name, gift(room.lin, 5_00, "tea"))).isEqualTo(again);
        assertThat(room.send(room.mei, name, gift(room.lin, 5_00, "tea"))).isEqualTo(again);
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.sendByKey(key, name, gift(room.lin, 5_00, "Tea")));
        assertThat(room.available(room.lin)).isEqualTo(5_00);
    }

    @Test
    void aKeySendsNoMoreAtOnceAndInADayThanItMay() {
        room.give(room.mei, 200_00);
        assertRefused(WalletError.OVER_LIMIT, () -> room.sendByKey(key, newKey(), gift(room.lin, 20_01, "")));
        room.sendByKey(key, newKey(), gift(room.lin, 20_00, ""));
        assertRefused(WalletError.OVER_LIMIT, () -> room.sendByKey(key, newKey(), gift(room.lin, 10_01, "")));
        room.sendByKey(key, newKey(), gift(room.lin, 10_00, ""));
        assertRefused(WalletError.OVER_LIMIT, () -> room.sendByKey(key, newKey(), gift(room.lin, 1, "")));
        room.send(room.mei, room.lin, 50_00);
        room.clock.advance(Duration.ofDays(1));
        room.sendByKey(key, newKey(), gift(room.lin, 1, ""));
    }

    /** The ledger counts the wallet's day, whoever spends: a key never lets more through than it may, but may let less. */
    @Test
    void whatItsOwnerSpendsCountsForTheKeysDay() {
        room.give(room.mei, 200_00);
        room.send(room.mei, room.lin, 25_00);
        assertRefused(WalletError.OVER_LIMIT, () -> room.sendByKey(key, newKey(), gift(room.lin, 5_01, "")));
        room.sendByKey(key, newKey(), gift(room.lin, 5_00, ""));
    }

    @Test
    void aGenerousKeyDoesNotWidenTheWalletsLimits() {
        room.give(room.mei, 500_00);
        var generous = key(room.mei, 900_00, 900_00);
        assertRefused(WalletError.OVER_LIMIT, () -> room.sendByKey(generous, newKey(), gift(room.lin, 50_01, "")));
        room.sendByKey(generous, newKey(), gift(room.lin, 50_00, ""));
        room.sendByKey(generous, newKey(), gift(room.lin, 50_00, ""));
        assertRefused(WalletError.OVER_LIMIT, () -> room.sendByKey(generous, newKey(), gift(room.lin, 1, "")));
    }

    @Test
    void aKeyOfAnotherCurrencySendsNothing() {
        room.give(room.mei, 30_00);
        var euros = new ApiKey.Allowance(Money.of(5_00, "EUR"), Money.of(5_00, "EUR"));
        var foreign = new ApiKey(Ids.next(), room.mei.person(), "till", euros);
        assertRefused(WalletError.CURRENCY_NOT_HELD, () -> room.sendByKey(foreign, newKey(), gift(room.lin, 1, "")));
    }

    @Test
    void whatWasPaidStaysPaidWhateverHasHappenedSince() {
        room.give(room.mei, 30_00);
        var name = newKey();
        var first = room.sendByKey(key, name, gift(room.lin, 5_00, ""));
        room.frozen.add(room.mei.person());
        assertThat(room.sendByKey(key, name, gift(room.lin, 5_00, "")).payment())
                .isEqualTo(first.payment());
        assertRefused(WalletError.WALLET_FROZEN, () -> room.sendByKey(key, newKey(), gift(room.lin, 5_00, "")));
        assertRefused(KernelError.IDEMPOTENCY_KEY_REUSED, () -> room.sendByKey(key, name, gift(room.lin, 6_00, "")));
    }

    @Test
    void nobodyPaysOneselfOrNobodyOrTooMuch() {
        room.give(room.mei, 4_99);
        assertRefused(WalletError.PAYEE_IS_PAYER, () -> room.sendByKey(key, newKey(), gift(room.mei, 1, "")));
        var nobody = new SendMoney.Gift(UUID.randomUUID(), PeopleRoom.usd(1), "");
        assertRefused(WalletError.PAYEE_UNKNOWN, () -> room.sendByKey(key, newKey(), nobody));
        assertRefused(WalletError.INSUFFICIENT_FUNDS, () -> room.sendByKey(key, newKey(), gift(room.lin, 5_00, "")));
    }

    @Test
    void aLostAnswerIsAskedForAgainAndAnEndlessSilenceIsNeverCalledNothing() {
        room.give(room.mei, 30_00);
        room.books.loseAnswers(2);
        assertThat(room.sendByKey(key, newKey(), gift(room.lin, 5_00, "")).isReplay())
                .isTrue();
        var name = newKey();
        room.books.loseAnswers(3);
        assertRefused(LedgerError.POSTING_UNCERTAIN, () -> room.sendByKey(key, name, gift(room.lin, 5_00, "")));
        assertThat(room.sendByKey(key, name, gift(room.lin, 5_00, "")).isReplay())
                .isTrue();
        assertThat(room.available(room.lin)).isEqualTo(10_00);
    }

    @Test
    void booksThatAreBusyRefuseAtOnce() {
        line.beBusy();
        var refusal =
                assertRefused(LedgerError.LEDGER_BUSY, () -> room.sendByKey(key, newKey(), gift(room.lin, 5_00, "")));
        assertThat(refusal.error().kind().status()).isEqualTo(503);
    }

    /** One thread asks for all of them, and the books answer only when all are asked for. */
    @Test
    void noThreadWaitsForTheBooks() {
        room.give(room.mei, 30_00);
        line.fallSilent();
        var payments = room.get(PersonPayments.class);
        var answers = new ArrayList<CompletionStage<PersonPayments.Placed>>();
        for (var i = 0; i < 100; i++) {
            answers.add(payments.sendByKey(key, new IdempotencyKey(newKey()), gift(room.lin, 1, "")));
        }
        assertThat(line.waiting()).isEqualTo(100);
        assertThat(answers).noneMatch(answer -> answer.toCompletableFuture().isDone());
        line.speak();
        assertThat(answers)
                .allMatch(answer -> !answer.toCompletableFuture().join().isReplay());
        assertThat(room.available(room.lin)).isEqualTo(100);
    }

    /** The database lets nobody in who is not in already, and none of this room is. */
    @Test
    void whoIsKnownIsPaidWithoutAnyQuestionToTheDatabase() throws SQLException {
        room.give(room.mei, 30_00);
        room.sendByKey(key, newKey(), gift(room.lin, 1, ""));
        var asked = room.payees.asked();
        room.withoutDatabase(() -> {
            assertThat(room.sendByKey(key, newKey(), gift(room.lin, 1, "")).isReplay())
                    .isFalse();
            assertThatThrownBy(() -> room.sendByKey(key, newKey(), gift(room.lin, 1, "a note is a row")))
                    .isNotInstanceOf(SyceeException.class);
        });
        assertThat(room.payees.asked()).isEqualTo(asked);
        assertThat(room.available(room.lin)).isEqualTo(2);
    }
}
