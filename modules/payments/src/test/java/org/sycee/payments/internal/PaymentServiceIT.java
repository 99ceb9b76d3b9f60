package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.usd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.LedgerError;
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Resolution;
import org.sycee.wallets.WalletError;

class PaymentServiceIT {

    private static final House HOUSE = new House();
    private final Payments payments = HOUSE.payments();
    private final PersonId mei = PersonId.next();

    @BeforeEach
    void reset() {
        HOUSE.reset();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void aHoldSetsAmountAndFeeAsideAndACapturePaysBoth() {
        var feesBefore = HOUSE.balance(AccountType.FEE, "operator").posted();
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        assertThat(payments.hold(hold)).isEmpty();
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(39_50));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(60_50));
        payments.capture(hold.payment(), hold.amount());
        assertThat(HOUSE.wallet(mei).posted()).isEqualTo(usd(39_50));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(0));
        assertThat(HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted())
                .isEqualTo(usd(60_00));
        assertThat(HOUSE.balance(AccountType.FEE, "operator").posted().minus(feesBefore))
                .isEqualTo(usd(50));
    }

    @Test
    void aPaymentWithoutAFeeMovesTheAmountAlone() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 0);
        payments.hold(hold);
        payments.capture(hold.payment(), hold.amount());
        assertThat(HOUSE.told(hold.payment()))
                .containsExactly("PENDING WALLET>CLEARING 6000 POSTED", "POST_PENDING WALLET>CLEARING 6000 POSTED");
    }

    @Test
    void aVoidedHoldGivesAllBack() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        payments.hold(hold);
        payments.voidHold(hold.payment());
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(100_00));
        assertThat(HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted())
                .isEqualTo(usd(0));
    }

    @Test
    void aSuspensionFreesThePayerAndBooksTheDoubtAndACertainRejectionTakesItBack() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        payments.hold(hold);
        payments.suspend(hold.payment());
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(100_00));
        assertThat(HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted())
                .isEqualTo(usd(60_00));
        assertThat(HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted())
                .isEqualTo(usd(60_00));
        assertThat(HOUSE.told(hold.payment()))
                .containsExactly(
                        "PENDING WALLET>CLEARING 6000 VOIDED",
                        "PENDING WALLET>FEE 50 VOIDED",
                        "VOID_PENDING WALLET>CLEARING 6000 VOIDED",
                        "VOID_PENDING WALLET>FEE 50 VOIDED",
                        "SINGLE SUSPENSE>CLEARING 6000 POSTED");
        payments.resolve(hold.payment(), Resolution.NOT_DONE, usd(60_00));
        assertThat(HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted())
                .isEqualTo(usd(0));
        assertThat(HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted())
                .isEqualTo(usd(0));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DONE, SINGLE CLEARING>SUSPENSE 6000 POSTED, 0",
        "PAID_BACK, SINGLE CLEARING>SUSPENSE 6000 POSTED, 0",
        "BORNE, SINGLE LOSS>SUSPENSE 6000 POSTED, 60_00"
    })
    void aDoubtEndsAsItWasDecidedAndOnlyOnce(Resolution how, String posted, String owed) {
        var doubt = suspended();
        payments.resolve(doubt, how, usd(60_00));
        payments.resolve(doubt, how, usd(60_00));
        assertThat(HOUSE.told(doubt)).hasSize(6).last().isEqualTo(posted);
        assertThat(HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted())
                .isEqualTo(usd(0));
        assertThat(HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted())
                .isEqualTo(usd(Long.parseLong(owed.replace("_", ""))));
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(100_00));
        for (var other : Resolution.values()) {
            if (other != how) {
                refuses(() -> payments.resolve(doubt, other, usd(60_00)));
            }
        }
    }

    @Test
    void aResolutionThatDiedBeforeItWasPostedStaysTheOnlyOne() {
        var doubt = suspended();
        HOUSE.crash.at(1);
        assertThatThrownBy(() -> payments.resolve(doubt, Resolution.BORNE, usd(60_00)))
                .isInstanceOf(Crash.Died.class);
        assertThat(HOUSE.crash.disarm()).isTrue();
        refuses(() -> payments.resolve(doubt, Resolution.NOT_DONE, usd(60_00)));
        payments.resolve(doubt, Resolution.BORNE, usd(60_00));
        assertThat(HOUSE.told(doubt)).hasSize(6).last().isEqualTo("SINGLE LOSS>SUSPENSE 6000 POSTED");
    }

    private UUID suspended() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        payments.hold(hold);
        payments.suspend(hold.payment());
        return hold.payment();
    }

    @Test
    void aRefusedHoldIsFinalEvenWhenMoneyComesLater() {
        HOUSE.give(mei, 10_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        assertThat(payments.hold(hold)).contains(WalletError.INSUFFICIENT_FUNDS);
        HOUSE.give(mei, 100_00);
        assertThat(payments.hold(hold)).contains(WalletError.INSUFFICIENT_FUNDS);
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(0));
    }

    @Test
    void moreThanOnePaymentMayBeIsRefusedBeforeTheBooksAreAsked() {
        HOUSE.give(mei, 10_000_00);
        var hold = HOUSE.hold(mei, 5_000_00, 1);
        assertThat(payments.hold(hold)).contains(WalletError.OVER_LIMIT);
        assertThat(payments.hold(hold)).contains(WalletError.OVER_LIMIT);
        assertThat(HOUSE.books.transfers(hold.payment())).isEmpty();
    }

    @Test
    void theFifthLargePaymentOfADayIsOverTheLimitAndTheNextDayIsAnother() {
        HOUSE.give(mei, 50_000_00);
        for (var i = 0; i < 4; i++) {
            assertThat(payments.hold(HOUSE.hold(mei, 5_000_00, 0))).isEmpty();
        }
        assertThat(payments.hold(HOUSE.hold(mei, 1, 0))).contains(WalletError.OVER_LIMIT);
        HOUSE.passTime(Duration.ofDays(1));
        assertThat(payments.hold(HOUSE.hold(mei, 1, 0))).isEmpty();
    }

    @Test
    void aHoldThatIsRepeatedOnAnotherDayIsStillTheSameHold() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        HOUSE.books.loseAnswers(3);
        assertThatThrownBy(() -> payments.hold(hold)).satisfies(is(LedgerError.POSTING_UNCERTAIN));
        HOUSE.passTime(Duration.ofDays(2));
        assertThat(payments.hold(hold)).isEmpty();
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(60_50));
    }

    @Test
    void aLedgerThatDoesNotAnswerIsAskedAgainWithTheSameIds() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        HOUSE.books.loseAnswers(2);
        assertThat(payments.hold(hold)).isEmpty();
        HOUSE.books.refuseToAnswer(2);
        payments.capture(hold.payment(), hold.amount());
        assertThat(HOUSE.wallet(mei).posted()).isEqualTo(usd(39_50));
    }

    @Test
    void theSameIdWithOtherTermsIsABrokenPromise() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        payments.hold(hold);
        var other = new Hold(hold.payment(), mei, hold.payee(), usd(61_00), usd(50));
        assertThatThrownBy(() -> payments.hold(other)).satisfies(is(PaymentError.BOOKS_DISAGREE));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(60_50));
    }

    @Test
    void whatIsEndedOneWayCannotBeEndedAnother() {
        HOUSE.give(mei, 100_00);
        var captured = held();
        payments.capture(captured, usd(10_00));
        refuses(() -> payments.voidHold(captured), () -> payments.suspend(captured));
        var voided = held();
        payments.voidHold(voided);
        refuses(
                () -> payments.capture(voided, usd(10_00)),
                () -> payments.resolve(voided, Resolution.NOT_DONE, usd(10_00)));
        var suspended = held();
        payments.suspend(suspended);
        refuses(() -> payments.capture(suspended, usd(10_00)), () -> payments.voidHold(suspended));
        assertThat(HOUSE.wallet(mei).posted()).isEqualTo(usd(90_00));
    }

    private UUID held() {
        var hold = HOUSE.hold(mei, 10_00, 0);
        assertThat(payments.hold(hold)).isEmpty();
        return hold.payment();
    }

    private static void refuses(ThrowingCallable... steps) {
        for (var step : steps) {
            assertThatThrownBy(step).satisfies(is(PaymentError.BOOKS_DISAGREE));
        }
    }

    @Test
    void ofFiftyHoldsAtOnceExactlyTheSevenThatAreCoveredAreHeld() throws Exception {
        HOUSE.give(mei, 7_50);
        var holds = new ArrayList<Callable<Optional<ErrorCode>>>();
        for (var i = 0; i < 50; i++) {
            holds.add(() -> payments.hold(HOUSE.hold(mei, 99, 1)));
        }
        var answers = new ArrayList<Optional<ErrorCode>>();
        for (var future : HOUSE.threads().invokeAll(holds)) {
            answers.add(future.get());
        }
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(7);
        assertThat(answers)
                .filteredOn(Optional::isPresent)
                .allSatisfy(answer -> assertThat(answer).contains(WalletError.INSUFFICIENT_FUNDS));
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(7_00));
        assertThat(sumOfHeld()).isEqualTo(7_00);
    }

    @Test
    void theSameHoldFromManyThreadsIsHeldOnce() throws Exception {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        Callable<Optional<ErrorCode>> once = () -> payments.hold(hold);
        for (var future : HOUSE.threads().invokeAll(Collections.nCopies(16, once))) {
            assertThat(future.get()).isEmpty();
        }
        assertThat(HOUSE.wallet(mei).heldOut()).isEqualTo(usd(60_50));
        assertThat(sumOfHeld()).isEqualTo(60_50);
    }

    private long sumOfHeld() {
        var sum = "select sum(amount + fee) from PaymentEntity where state = 'HELD' and payer = :payer";
        return HOUSE.database.inTransaction(entities -> entities.createQuery(sum, Long.class)
                .setParameter("payer", mei.value())
                .getSingleResult());
    }

    @Test
    void aCrashAnywhereAndARepetitionEndInTheSameBooks() {
        List<Consumer<Hold>> stories = List.of(
                hold -> {
                    payments.hold(hold);
                    payments.capture(hold.payment(), hold.amount());
                },
                hold -> {
                    payments.hold(hold);
                    payments.voidHold(hold.payment());
                },
                hold -> {
                    payments.hold(hold);
                    payments.suspend(hold.payment());
                },
                hold -> {
                    payments.hold(hold);
                    payments.suspend(hold.payment());
                    payments.resolve(hold.payment(), Resolution.BORNE, usd(60_00));
                });
        stories.forEach(new EveryCrash<>(HOUSE, HOUSE::affordable, Hold::payment)::endsInTheSameBooks);
    }

    @Test
    void eachStepMayBeRepeated() {
        HOUSE.give(mei, 100_00);
        var captured = HOUSE.hold(mei, 10_00, 50);
        twice(() -> payments.hold(captured));
        twice(() -> payments.capture(captured.payment(), captured.amount()));
        assertThat(payments.hold(captured)).isEmpty();
        var suspended = HOUSE.hold(mei, 10_00, 50);
        twice(() -> payments.hold(suspended));
        twice(() -> payments.suspend(suspended.payment()));
        twice(() -> payments.resolve(suspended.payment(), Resolution.NOT_DONE, usd(10_00)));
        assertThat(HOUSE.wallet(mei).available()).isEqualTo(usd(89_50));
        assertThat(HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted())
                .isEqualTo(usd(0));
    }

    private static void twice(Runnable step) {
        step.run();
        step.run();
    }

    @Test
    void theTrailNamesTheAccountsInWords() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        payments.hold(hold);
        assertThat(payments.transfers(hold.payment()))
                .extracting(transfer -> transfer.from() + " > " + transfer.to() + " " + transfer.state())
                .containsExactly("Your wallet > " + HOUSE.partner() + " PENDING", "Your wallet > Sycee fee PENDING");
    }

    private static Consumer<Throwable> is(ErrorCode expected) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(expected));
    }
}
