package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.payments.internal.House.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.sycee.payments.Hold;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.payments.Resolution;
import org.sycee.payments.Subjects;

/** Of 60.00 and a fee of 0.50 that were captured, more or less comes back. */
class RefundsIT {

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

    private UUID captured() {
        return captured(mei, 60_00);
    }

    private UUID captured(PersonId person, long taken) {
        HOUSE.give(person, 100_00);
        var hold = HOUSE.hold(person, 60_00, 50);
        assertThat(payments.hold(hold)).isEmpty();
        payments.capture(hold.payment(), usd(taken));
        return hold.payment();
    }

    private static Promise promise(UUID of, long amount, long fee) {
        return new Promise(UUID.randomUUID(), of, usd(amount), usd(fee));
    }

    private Promise promised(UUID of, long amount, long fee) {
        var promise = promise(of, amount, fee);
        assertThat(payments.promise(promise)).isEmpty();
        return promise;
    }

    private long available() {
        return HOUSE.wallet(mei).available().minorUnits();
    }

    private long clearing() {
        return HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted().minorUnits();
    }

    private long suspense() {
        return HOUSE.balance(AccountType.SUSPENSE, HOUSE.partner()).posted().minorUnits();
    }

    private static void refuses(ThrowingCallable... steps) {
        for (var step : steps) {
            assertThatThrownBy(step)
                    .isInstanceOfSatisfying(
                            SyceeException.class, e -> assertThat(e.error()).isEqualTo(PaymentError.BOOKS_DISAGREE));
        }
    }

    @Test
    void whatIsPromisedIsOnItsWayAndCannotBeSpentBeforeThePartnerHasGivenIt() {
        var promise = promised(captured(), 60_00, 50);
        assertThat(available()).isEqualTo(39_50);
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(60_50));
        payments.capture(promise.refund(), usd(60_00));
        assertThat(HOUSE.told(promise.refund()))
                .containsExactly(
                        "PENDING CLEARING>WALLET 6000 POSTED",
                        "PENDING FEE>WALLET 50 POSTED",
                        "POST_PENDING CLEARING>WALLET 6000 POSTED",
                        "POST_PENDING FEE>WALLET 50 POSTED");
        assertThat(available()).isEqualTo(100_00);
        assertThat(clearing()).isZero();
    }

    @Test
    void aPartComesBackWithoutTheFeeAndTheLastOfItWithTheFee() {
        var payment = captured();
        var first = promised(payment, 20_00, 0);
        assertThat(payments.left(payment)).isEqualTo(new Promise.Left(usd(40_00), usd(0)));
        payments.capture(first.refund(), usd(20_00));
        assertThat(payments.left(payment)).isEqualTo(new Promise.Left(usd(40_00), usd(50)));
        assertThat(payments.left(payment).feeWith(usd(39_99))).isEqualTo(usd(0));
        var last = promised(payment, 40_00, 50);
        payments.capture(last.refund(), usd(40_00));
        assertThat(available()).isEqualTo(100_00);
        assertThat(payments.left(payment)).isEqualTo(new Promise.Left(usd(0), usd(50)));
    }

    @ParameterizedTest
    @CsvSource({"45_01, 0", "45_00, 49", "44_99, 50", "60_00, 50"})
    void neitherMoreThanWasTakenComesBackNorAFeeThatDoesNot(String amount, long fee) {
        var payment = captured(mei, 45_00);
        var above = promise(payment, Long.parseLong(amount.replace("_", "")), fee);
        assertThat(payments.promise(above)).contains(PaymentError.REFUND_ABOVE_CAPTURED);
        assertThat(payments.promise(above)).as("for good").contains(PaymentError.REFUND_ABOVE_CAPTURED);
        assertThat(HOUSE.told(above.refund())).isEmpty();
        assertThat(payments.left(payment)).isEqualTo(new Promise.Left(usd(45_00), usd(50)));
    }

    @Test
    void whatWasTakenBackMayBePromisedAgain() {
        var payment = captured();
        var rejected = promised(payment, 60_00, 50);
        assertThat(payments.promise(promise(payment, 1, 0))).contains(PaymentError.REFUND_ABOVE_CAPTURED);
        payments.voidHold(rejected.refund());
        assertThat(available()).isEqualTo(39_50);
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(0));
        payments.capture(promised(payment, 60_00, 50).refund(), usd(60_00));
        assertThat(available()).isEqualTo(100_00);
    }

    @Test
    void onlyWhatWasCapturedIsGivenBackAndARefundIsNot() {
        HOUSE.give(mei, 100_00);
        var hold = HOUSE.hold(mei, 60_00, 50);
        payments.hold(hold);
        assertThat(payments.promise(promise(hold.payment(), 1, 0))).contains(PaymentError.REFUND_ABOVE_CAPTURED);
        var refund = promised(captured(), 60_00, 50);
        payments.capture(refund.refund(), usd(60_00));
        assertThat(payments.promise(promise(refund.refund(), 1, 0))).contains(PaymentError.REFUND_ABOVE_CAPTURED);
    }

    @Test
    void aPromiseIsNeverKeptInPart() {
        var promise = promised(captured(), 60_00, 50);
        refuses(() -> payments.capture(promise.refund(), usd(59_99)));
        payments.capture(promise.refund(), usd(60_00));
        refuses(() -> payments.voidHold(promise.refund()), () -> payments.suspend(promise.refund()));
    }

    @Test
    void inDoubtThePayerHasTheMoneyAndTheOperatorTheDoubt() {
        var promise = promised(captured(), 60_00, 50);
        payments.suspend(promise.refund());
        payments.suspend(promise.refund());
        assertThat(HOUSE.told(promise.refund()).subList(2, 5))
                .containsExactly(
                        "POST_PENDING CLEARING>WALLET 6000 POSTED",
                        "POST_PENDING FEE>WALLET 50 POSTED",
                        "SINGLE SUSPENSE>CLEARING 6000 POSTED");
        assertThat(available()).isEqualTo(100_00);
        assertThat(clearing()).isEqualTo(60_00);
        assertThat(suspense()).isEqualTo(60_00);
        refuses(() -> payments.capture(promise.refund(), usd(60_00)), () -> payments.voidHold(promise.refund()));
    }

    @ParameterizedTest
    @CsvSource({"PAID_BACK, SINGLE CLEARING>SUSPENSE 6000 POSTED, 0", "BORNE, SINGLE LOSS>SUSPENSE 6000 POSTED, 60_00"})
    void theDoubtEndsAsWasDecidedAndNeverAtThePayersCost(Resolution how, String posted, String owed) {
        var doubt = promised(captured(), 60_00, 50).refund();
        payments.suspend(doubt);
        payments.resolve(doubt, how, usd(60_00));
        payments.resolve(doubt, how, usd(60_00));
        assertThat(HOUSE.told(doubt)).hasSize(6).last().isEqualTo(posted);
        assertThat(suspense()).isZero();
        assertThat(clearing()).isEqualTo(Long.parseLong(owed.replace("_", "")));
        assertThat(available()).isEqualTo(100_00);
        refuses(() ->
                payments.resolve(doubt, how == Resolution.BORNE ? Resolution.PAID_BACK : Resolution.BORNE, usd(60_00)));
    }

    @Test
    void aRefundIsNotNotDone() {
        var doubt = promised(captured(), 60_00, 50).refund();
        payments.suspend(doubt);
        refuses(() -> payments.resolve(doubt, Resolution.NOT_DONE, usd(60_00)));
        assertThat(HOUSE.told(doubt)).hasSize(5);
    }

    @Test
    void theSameNameWithOtherTermsIsABrokenPromise() {
        var payment = captured();
        var promise = promised(payment, 20_00, 0);
        refuses(
                () -> payments.promise(new Promise(promise.refund(), payment, usd(20_01), usd(0))),
                () -> payments.promise(new Promise(promise.refund(), captured(), usd(20_00), usd(0))),
                () -> payments.hold(named(promise.refund(), HOUSE.hold(mei, 20_00, 0))));
    }

    private static Hold named(UUID name, Hold hold) {
        return new Hold(name, hold.payer(), hold.payee(), hold.amount(), hold.fee());
    }

    @Test
    void ofFortyRefundsAtOnceNoMoreThanTheSixThatWereCapturedArePromised() throws Exception {
        var payment = captured();
        var answers = all(Collections.nCopies(40, () -> payments.promise(promise(payment, 10_00, 0))));
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(6);
        assertThat(answers)
                .filteredOn(Optional::isPresent)
                .allSatisfy(answer -> assertThat(answer).contains(PaymentError.REFUND_ABOVE_CAPTURED));
        assertThat(HOUSE.wallet(mei).heldIn()).isEqualTo(usd(60_00));
    }

    @Test
    void theSamePromiseFromManyThreadsIsMadeOnce() throws Exception {
        var promise = promise(captured(), 60_00, 50);
        assertThat(all(Collections.nCopies(16, () -> payments.promise(promise))))
                .allMatch(Optional::isEmpty);
        assertThat(all(Collections.nCopies(16, () -> {
                    payments.capture(promise.refund(), usd(60_00));
                    return Optional.empty();
                })))
                .hasSize(16);
        assertThat(HOUSE.told(promise.refund())).hasSize(4);
        assertThat(available()).isEqualTo(100_00);
    }

    @Test
    void whateverManyDoAtOnceNeverMoreComesBackThanWasPaid() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var payment = captured();
        var stories = new ArrayList<Callable<Optional<ErrorCode>>>();
        for (var i = 0; i < 60; i++) {
            var part = 1 + random.nextInt(30_00);
            var end = random.nextInt(3);
            stories.add(() -> story(payment, part, end));
        }
        all(stories);
        assertThat(available()).as("seed " + seed).isBetween(39_50L, 100_00L);
        assertThat(clearing() - suspense()).as("seed " + seed).isBetween(0L, 60_00L);
    }

    private Optional<ErrorCode> story(UUID payment, long part, int end) {
        var promise =
                promise(payment, part, payments.left(payment).feeWith(usd(part)).minorUnits());
        var refusal = payments.promise(promise);
        if (refusal.isEmpty()) {
            switch (end) {
                case 0 -> payments.capture(promise.refund(), usd(part));
                case 1 -> payments.voidHold(promise.refund());
                default -> payments.suspend(promise.refund());
            }
        }
        return refusal;
    }

    private static List<Optional<ErrorCode>> all(List<Callable<Optional<ErrorCode>>> many) throws Exception {
        var answers = new ArrayList<Optional<ErrorCode>>();
        for (var future : HOUSE.threads().invokeAll(many)) {
            answers.add(future.get());
        }
        return answers;
    }

    @Test
    void aCrashAnywhereAndARepetitionEndInTheSameBooks() {
        List<Consumer<Promise>> stories = List.of(
                promise -> payments.capture(promise.refund(), promise.amount()),
                promise -> payments.voidHold(promise.refund()),
                promise -> payments.suspend(promise.refund()),
                promise -> {
                    payments.suspend(promise.refund());
                    payments.resolve(promise.refund(), Resolution.PAID_BACK, promise.amount());
                },
                promise -> {
                    payments.suspend(promise.refund());
                    payments.resolve(promise.refund(), Resolution.BORNE, promise.amount());
                });
        var everyCrash = new EveryCrash<>(HOUSE, this::toBePromised, Promise::refund);
        for (var end : stories) {
            everyCrash.endsInTheSameBooks(promise -> {
                payments.promise(promise);
                end.accept(promise);
            });
        }
    }

    private Promise toBePromised(PersonId person) {
        return promise(captured(person, 60_00), 60_00, 50);
    }

    @Test
    void aRefundNamesWhoGaveItAndIsOneMovement() {
        var promise = promised(captured(), 60_00, 50);
        payments.capture(promise.refund(), usd(60_00));
        var subject =
                HOUSE.get(Subjects.class).of(java.util.Set.of(promise.refund())).get(promise.refund());
        assertThat(subject.kind()).isEqualTo("REFUND");
        assertThat(subject.title()).isEqualTo("Metro Electric");
        assertThat(subject.reference()).isEqualTo(promise.refund());
        assertThat(subject.together()).hasSize(2);
    }
}
