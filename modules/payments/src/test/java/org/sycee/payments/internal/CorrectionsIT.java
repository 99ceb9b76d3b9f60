package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sycee.payments.internal.House.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;
import org.sycee.outbox.Event;
import org.sycee.payments.Correction;
import org.sycee.payments.Corrections;
import org.sycee.payments.Corrections.Corrected;
import org.sycee.payments.PaymentError;
import org.sycee.payments.Payments;
import org.sycee.payments.Promise;
import org.sycee.payments.Subject;
import org.sycee.payments.Subjects;
import org.sycee.payments.TrailTransfer;

/** Of 60.00 and a fee of 0.50 that were captured, the partner did not get all, or nothing. */
class CorrectionsIT {

    private static final House HOUSE = new House();
    private final Payments payments = HOUSE.payments();
    private final Corrections corrections = HOUSE.get(Corrections.class);
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
        return captured(mei);
    }

    private UUID captured(PersonId person) {
        var hold = HOUSE.affordable(person);
        assertThat(payments.hold(hold)).isEmpty();
        payments.capture(hold.payment(), usd(60_00));
        return hold.payment();
    }

    private static Correction correction(UUID of, long amount) {
        return new Correction(UUID.randomUUID(), of, usd(amount));
    }

    private Correction corrected(UUID of, long amount) {
        var correction = correction(of, amount);
        assertThat(corrections.correct(correction)).isEmpty();
        return correction;
    }

    private long available() {
        return HOUSE.wallet(mei).available().minorUnits();
    }

    private long clearing() {
        return HOUSE.balance(AccountType.CLEARING, HOUSE.partner()).posted().minorUnits();
    }

    private static void refuses(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(code));
    }

    private static List<UUID> told() {
        return HOUSE.events.stream()
                .filter(event -> event.type().equals(Corrections.CORRECTED))
                .map(Event::subject)
                .toList();
    }

    @Test
    void thePayerHasAllOfItAtOnceWithTheFeeAndHearsOfItOnce() {
        var payment = captured();
        var correction = corrected(payment, 60_00);
        assertThat(corrections.correct(correction)).as("again").isEmpty();
        assertThat(HOUSE.told(correction.id()))
                .containsExactly(
                        "PENDING CLEARING>WALLET 6000 POSTED",
                        "PENDING FEE>WALLET 50 POSTED",
                        "POST_PENDING CLEARING>WALLET 6000 POSTED",
                        "POST_PENDING FEE>WALLET 50 POSTED");
        assertThat(available()).isEqualTo(100_00);
        assertThat(clearing()).isZero();
        assertThat(told()).containsExactly(correction.id());
        assertThat(corrections.find(correction.id()))
                .contains(new Corrected(correction.id(), payment, mei, "Metro Electric", usd(60_00), usd(50)));
    }

    @Test
    void aPartComesBackWithoutTheFeeAndTheLastOfItWithTheFee() {
        var payment = captured();
        var other = captured();
        corrected(payment, 4_20);
        assertThat(available()).isEqualTo(79_00 + 4_20);
        assertThat(payments.left(payment)).isEqualTo(new Promise.Left(usd(55_80), usd(50)));
        assertThat(corrections.corrected(Set.of(payment, other))).isEqualTo(Map.of(payment, usd(4_20)));
        corrected(payment, 55_80);
        assertThat(available()).isEqualTo(139_50);
        assertThat(corrections.corrected(Set.of(payment, other))).isEqualTo(Map.of(payment, usd(60_00)));
    }

    @Test
    void moreThanIsLeftIsRefusedForGoodAndMovesNothing() {
        var payment = captured();
        var refund = new Promise(UUID.randomUUID(), payment, usd(20_00), usd(0));
        payments.promise(refund);
        var above = correction(payment, 40_01);
        assertThat(corrections.correct(above)).contains(PaymentError.REFUND_ABOVE_CAPTURED);
        payments.voidHold(refund.refund());
        assertThat(corrections.correct(above)).as("for good").contains(PaymentError.REFUND_ABOVE_CAPTURED);
        assertThat(HOUSE.told(above.id())).isEmpty();
        assertThat(corrections.corrected(Set.of(payment))).isEmpty();
        assertThat(corrections.find(above.id())).isEmpty();
        assertThat(told()).isEmpty();
        corrected(payment, 60_00);
        assertThat(available()).isEqualTo(100_00);
    }

    @Test
    void onlyWhatWasCapturedIsCorrected() {
        var hold = HOUSE.affordable(mei);
        payments.hold(hold);
        assertThat(corrections.correct(correction(hold.payment(), 1))).contains(PaymentError.REFUND_ABOVE_CAPTURED);
        var first = corrected(captured(), 60_00);
        assertThat(corrections.correct(correction(first.id(), 1))).contains(PaymentError.REFUND_ABOVE_CAPTURED);
        refuses(KernelError.NOT_FOUND, () -> corrections.correct(correction(UUID.randomUUID(), 1)));
    }

    @Test
    void whatIsCorrectedIsNotRefundedAsWell() {
        var payment = captured();
        corrected(payment, 60_00);
        var refund = new Promise(UUID.randomUUID(), payment, usd(1), usd(0));
        assertThat(payments.promise(refund)).contains(PaymentError.REFUND_ABOVE_CAPTURED);
    }

    @Test
    void theSameNameWithOtherTermsIsABrokenPromise() {
        var payment = captured();
        var correction = corrected(payment, 20_00);
        var refund = new Promise(UUID.randomUUID(), payment, usd(20_00), usd(0));
        payments.promise(refund);
        refuses(
                PaymentError.BOOKS_DISAGREE,
                () -> corrections.correct(new Correction(correction.id(), payment, usd(20_01))));
        refuses(
                PaymentError.BOOKS_DISAGREE,
                () -> corrections.correct(new Correction(correction.id(), captured(), usd(20_00))));
        refuses(
                PaymentError.BOOKS_DISAGREE,
                () -> corrections.correct(new Correction(refund.refund(), payment, usd(20_00))));
    }

    /** The fee that was decided at first stays, though by then nothing is left that it could go with. */
    @Test
    void aCrashAnywhereAndARepetitionEndInTheSameBooks() {
        new EveryCrash<>(HOUSE, person -> correction(captured(person), 60_00), Correction::id)
                .endsInTheSameBooks(corrections::correct);
    }

    @Test
    void theSameCorrectionFromManyThreadsIsMadeOnce() throws Exception {
        var correction = correction(captured(), 60_00);
        assertThat(all(Collections.nCopies(24, () -> corrections.correct(correction))))
                .allMatch(Optional::isEmpty);
        assertThat(HOUSE.told(correction.id())).hasSize(4);
        assertThat(available()).isEqualTo(100_00);
        assertThat(told()).containsExactly(correction.id());
    }

    @Test
    void whateverCorrectsAndRefundsAtOnceNeverMoreComesBackThanWasPaid() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var payment = captured();
        var stories = new ArrayList<Callable<Optional<ErrorCode>>>();
        for (var i = 0; i < 40; i++) {
            var part = 1 + random.nextInt(30_00);
            stories.add(() -> corrections.correct(correction(payment, part)));
            stories.add(() -> refund(payment, part));
        }
        Collections.shuffle(stories, random);
        all(stories);
        var left = payments.left(payment).amount().minorUnits();
        assertThat(left).as("seed " + seed).isBetween(0L, 60_00L);
        assertThat(clearing()).as("seed " + seed).isEqualTo(left);
        assertThat(available()).as("seed " + seed).isBetween(99_50 - left, 100_00 - left);
    }

    private Optional<ErrorCode> refund(UUID payment, long part) {
        var fee = payments.left(payment).feeWith(usd(part));
        var promise = new Promise(UUID.randomUUID(), payment, usd(part), fee);
        var refusal = payments.promise(promise);
        if (refusal.isEmpty()) {
            payments.capture(promise.refund(), usd(part));
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
    void itIsOneMovementThatLeadsToTheOrderAndTheOrdersTrailShowsIt() {
        var payment = captured();
        var correction = corrected(payment, 60_00);
        var trail = payments.transfers(payment);
        var putBack = trail.subList(4, trail.size());
        assertThat(putBack)
                .extracting(TrailTransfer::kind, TrailTransfer::from, TrailTransfer::to, TrailTransfer::amount)
                .containsExactly(
                        tuple("CORRECTION", HOUSE.partner(), "Your wallet", usd(60_00)),
                        tuple("CORRECTION", "Sycee fee", "Your wallet", usd(50)));
        var posted = putBack.stream().map(TrailTransfer::id).toList();
        assertThat(HOUSE.get(Subjects.class).of(Set.of(correction.id())))
                .isEqualTo(Map.of(
                        correction.id(),
                        new Subject("CORRECTION", "Metro Electric", payment, "ORDER", Set.copyOf(posted))));
    }
}
