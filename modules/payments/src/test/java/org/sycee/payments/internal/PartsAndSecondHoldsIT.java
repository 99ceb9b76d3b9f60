package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.usd;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Resolution;
import org.sycee.payments.Subjects;
import org.sycee.payments.TrailTransfer;
import org.sycee.wallets.WalletError;

/** Of 60.00 and a fee of 0.50 that are held, more or less is taken. */
class PartsAndSecondHoldsIT {

    private static final House HOUSE = new House();
    private final Payments payments = HOUSE.payments();
    private final PersonId mei = PersonId.next();

    @BeforeEach
    void reset() {
        HOUSE.reset();
    }

    /** The books are verified when the house closes. */
    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private Hold held() {
        return held(mei, 100_00);
    }

    private Hold held(PersonId person, long given) {
        HOUSE.give(person, given);
        var hold = HOUSE.hold(person, 60_00, 50);
        assertThat(payments.hold(hold)).isEmpty();
        return hold;
    }

    private static Hold.More more(Hold hold, long amount) {
        return new Hold.More(UUID.randomUUID(), hold.payment(), usd(amount));
    }

    private Hold heldMore() {
        var hold = held();
        assertThat(payments.holdMore(more(hold, 8_00))).isEmpty();
        return hold;
    }

    private long owedToThePartner() {
        return HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted().minorUnits();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 45_00, 59_99, 60_00})
    void aPartIsPaidAndTheRestGivenBackInOneEntryWithTheWholeFee(long taken) {
        var hold = held();
        HOUSE.crash.at(3);
        payments.capture(hold.payment(), usd(taken));
        assertThat(HOUSE.told(hold.payment()))
                .containsExactly(
                        "PENDING WALLET>CLEARING 6000 POSTED",
                        "PENDING WALLET>FEE 50 POSTED",
                        "POST_PENDING WALLET>CLEARING " + taken + " POSTED",
                        "POST_PENDING WALLET>FEE 50 POSTED");
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(99_50 - taken));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(0));
        assertThat(owedToThePartner()).isEqualTo(taken);
        assertThat(HOUSE.crash.disarm())
                .as("one entry: asked once, answered once")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "45_00, POST_PENDING WALLET>CLEARING 4500 POSTED, VOID_PENDING WALLET>CLEARING 800 VOIDED",
        "60_00, POST_PENDING WALLET>CLEARING 6000 POSTED, VOID_PENDING WALLET>CLEARING 800 VOIDED",
        "60_01, POST_PENDING WALLET>CLEARING 6000 POSTED, POST_PENDING WALLET>CLEARING 1 POSTED",
        "68_00, POST_PENDING WALLET>CLEARING 6000 POSTED, POST_PENDING WALLET>CLEARING 800 POSTED"
    })
    void aSecondHoldEndsWithTheFirst(String amount, String first, String second) {
        var taken = Long.parseLong(amount.replace("_", ""));
        var hold = heldMore();
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(68_50));
        payments.capture(hold.payment(), usd(taken));
        assertThat(HOUSE.told(hold.payment()).subList(3, 6))
                .containsExactly(first, "POST_PENDING WALLET>FEE 50 POSTED", second);
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(99_50 - taken));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(0));
        assertThat(owedToThePartner()).isEqualTo(taken);
    }

    @Test
    void aVoidGivesBothHoldsBack() {
        var hold = heldMore();
        payments.voidHold(hold.payment());
        assertThat(HOUSE.told(hold.payment()).subList(3, 6))
                .containsExactly(
                        "VOID_PENDING WALLET>CLEARING 6000 VOIDED",
                        "VOID_PENDING WALLET>FEE 50 VOIDED",
                        "VOID_PENDING WALLET>CLEARING 800 VOIDED");
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(100_00));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DONE, 6800, 0, SINGLE CLEARING>SUSPENSE 6800 POSTED,",
        "PAID_BACK, 2000, 0, SINGLE CLEARING>SUSPENSE 6800 POSTED,",
        "BORNE, 6800, 6800, SINGLE LOSS>SUSPENSE 6800 POSTED,",
        "BORNE, 2000, 2000, SINGLE LOSS>SUSPENSE 2000 POSTED, SINGLE CLEARING>SUSPENSE 4800 POSTED"
    })
    void aDoubtIsOfAllThatWasHeldAndNoMoreIsBorneThanWasTaken(
            Resolution how, long taken, long owed, String posted, String rest) {
        var hold = heldMore();
        payments.suspend(hold.payment());
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(100_00));
        assertThat(HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted())
                .isEqualTo(usd(68_00));
        payments.resolve(hold.payment(), how, usd(taken));
        payments.resolve(hold.payment(), how, usd(68_00));
        var told = HOUSE.told(hold.payment());
        assertThat(told.subList(7, told.size())).isEqualTo(rest == null ? List.of(posted) : List.of(posted, rest));
        assertThat(HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted())
                .isEqualTo(usd(0));
        assertThat(owedToThePartner()).isEqualTo(owed);
    }

    @Test
    void whatIsNotCoveredIsRefusedForGoodAndTheNextTryIsAnother() {
        var hold = held(mei, 65_00);
        var refused = more(hold, 8_00);
        assertThat(payments.holdMore(refused)).contains(WalletError.INSUFFICIENT_FUNDS);
        HOUSE.give(mei, 20_00);
        assertThat(payments.holdMore(refused)).contains(WalletError.INSUFFICIENT_FUNDS);
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(60_50));
        assertThat(payments.holdMore(more(hold, 8_00))).isEmpty();
        payments.capture(hold.payment(), usd(68_00));
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(16_50));
    }

    @Test
    void aPaymentMayBeNoLargerInTwoHoldsThanInOne() {
        HOUSE.give(mei, 20_000_00);
        var hold = HOUSE.hold(mei, 4_999_00, 50);
        payments.hold(hold);
        var refused = more(hold, 51);
        assertThat(payments.holdMore(refused)).contains(WalletError.OVER_LIMIT);
        assertThat(payments.holdMore(refused)).contains(WalletError.OVER_LIMIT);
        assertThat(payments.holdMore(more(hold, 50))).isEmpty();
    }

    @Test
    void theDaysLimitCountsWhatIsTakenAndNotWhatWasHeld() {
        HOUSE.give(mei, 30_000_00);
        var hold = HOUSE.hold(mei, 4_990_00, 0);
        payments.hold(hold);
        for (var i = 0; i < 3; i++) {
            payments.hold(HOUSE.hold(mei, 5_000_00, 0));
        }
        assertThat(payments.holdMore(more(hold, 10_01))).contains(WalletError.OVER_LIMIT);
        assertThat(payments.holdMore(more(hold, 10_00))).isEmpty();
        assertThat(payments.hold(HOUSE.hold(mei, 1, 0))).contains(WalletError.OVER_LIMIT);
        payments.capture(hold.payment(), usd(4_000_00));
        assertThat(payments.hold(HOUSE.hold(mei, 1_000_01, 0))).contains(WalletError.OVER_LIMIT);
        assertThat(payments.hold(HOUSE.hold(mei, 1_000_00, 0))).isEmpty();
    }

    @Test
    void theFirstAmountThatIsTakenStands() {
        var hold = heldMore();
        refuses(() -> payments.capture(hold.payment(), usd(68_01)));
        payments.capture(hold.payment(), usd(45_00));
        payments.capture(hold.payment(), usd(45_00));
        refuses(() -> payments.capture(hold.payment(), usd(60_00)));
        refuses(() -> payments.holdMore(more(hold, 1)));
        assertThat(owedToThePartner()).isEqualTo(45_00);
    }

    @Test
    void aCaptureThatDiedBeforeItWasPostedStaysTheOnlyOne() {
        var hold = held();
        HOUSE.crash.at(1);
        assertThatThrownBy(() -> payments.capture(hold.payment(), usd(45_00))).isInstanceOf(Crash.Died.class);
        assertThat(HOUSE.crash.disarm()).isTrue();
        refuses(() -> payments.capture(hold.payment(), usd(60_00)));
        payments.capture(hold.payment(), usd(45_00));
        assertThat(owedToThePartner()).isEqualTo(45_00);
    }

    @Test
    void onlyOneSecondHoldIsHeldAndOnlyForAPaymentThatIs() {
        var hold = held();
        var first = more(hold, 8_00);
        payments.holdMore(first);
        assertThatThrownBy(() -> payments.holdMore(more(hold, 9_00))).isInstanceOf(RuntimeException.class);
        refuses(() -> payments.holdMore(new Hold.More(first.hold(), hold.payment(), usd(9_00))));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(68_50));
        var voided = held();
        payments.voidHold(voided.payment());
        refuses(() -> payments.holdMore(more(voided, 1)));
    }

    private static void refuses(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(PaymentError.BOOKS_DISAGREE));
    }

    @Test
    void aSecondHoldThatIsRepeatedOnAnotherDayIsTheSame() {
        var hold = held();
        var more = more(hold, 8_00);
        HOUSE.books.loseAnswers(3);
        assertThatThrownBy(() -> payments.holdMore(more)).isInstanceOf(SyceeException.class);
        HOUSE.passTime(Duration.ofDays(2));
        assertThat(payments.holdMore(more)).isEmpty();
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(68_50));
    }

    @Test
    void theSameSecondHoldFromManyThreadsIsHeldOnce() throws Exception {
        var more = more(held(), 8_00);
        Callable<Optional<ErrorCode>> once = () -> payments.holdMore(more);
        for (var future : HOUSE.threads().invokeAll(Collections.nCopies(16, once))) {
            assertThat(future.get()).isEmpty();
        }
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(68_50));
    }

    @Test
    void bothHoldsAndTheFeeAreOneMovement() {
        var hold = heldMore();
        payments.capture(hold.payment(), usd(68_00));
        var posted = payments.transfers(hold.payment()).stream()
                .filter(transfer -> transfer.kind().equals("POST_PENDING"))
                .map(TrailTransfer::id)
                .toList();
        assertThat(HOUSE.get(Subjects.class)
                        .of(Set.of(hold.payment()))
                        .get(hold.payment())
                        .together())
                .containsExactlyInAnyOrderElementsOf(posted)
                .hasSize(3);
    }

    @Test
    void aCrashAnywhereAndARepetitionEndInTheSameBooks() {
        List<Consumer<Hold>> stories = List.of(
                hold -> {
                    payments.hold(hold);
                    payments.capture(hold.payment(), usd(45_00));
                },
                hold -> {
                    payments.hold(hold);
                    payments.holdMore(new Hold.More(second(hold), hold.payment(), usd(8_00)));
                    payments.capture(hold.payment(), usd(65_00));
                },
                hold -> {
                    payments.hold(hold);
                    payments.holdMore(new Hold.More(second(hold), hold.payment(), usd(8_00)));
                    payments.voidHold(hold.payment());
                },
                hold -> {
                    payments.hold(hold);
                    payments.holdMore(new Hold.More(second(hold), hold.payment(), usd(8_00)));
                    payments.suspend(hold.payment());
                    payments.resolve(hold.payment(), Resolution.BORNE, usd(20_00));
                });
        stories.forEach(new EveryCrash<>(HOUSE, HOUSE::affordable, Hold::payment)::endsInTheSameBooks);
    }

    /** The same at each repetition. */
    private static UUID second(Hold hold) {
        return new UUID(hold.payment().getMostSignificantBits(), 2);
    }
}
