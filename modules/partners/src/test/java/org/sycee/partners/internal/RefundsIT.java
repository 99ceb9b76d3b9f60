package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RefundTerms;
import org.sycee.partners.PartnerCall;
import org.sycee.partners.PartnerCall.State;
import org.sycee.partners.PartnerRefunds;
import org.sycee.partners.PartnersError;

/** What a partner took comes back by a call of its own, as durable as the first. */
class RefundsIT {

    private static final Duration INQUIRY = Duration.ofMillis(3_001);
    private static final Duration WINDOW = Duration.ofSeconds(14);

    private final FakePartner partner = new FakePartner();
    private final PartnersRoom room = new PartnersRoom(partner);

    @AfterEach
    void close() {
        room.close();
    }

    /** A bill of 84.20 that was paid. */
    private Paid paid() {
        return room.calls().advance(room.recorded()).paid().orElseThrow();
    }

    private static Refund refundOf(Paid paid) {
        return new Refund(Ids.next(), paid.amount(), paid);
    }

    private PartnerCall record(Refund refund) {
        return room.calls().record(PartnersRoom.newCall("metro", refund));
    }

    private static void assertRefused(PartnersError error, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private Optional<RefundTerms> quote(UUID key) {
        return room.get(PartnerRefunds.class).quote(key);
    }

    @Test
    void whatWouldComeBackIsAskedOfWhatWasTaken() {
        var paid = paid();
        var terms = new RefundTerms(Money.of(5000, "USD"), room.now().plusSeconds(60));
        partner.onQuoteRefund(asked -> Optional.of(terms).filter(said -> asked.equals(paid)));
        assertThat(quote(paid.key())).contains(terms);
        assertThat(paid.partnerReference()).isEqualTo("R-" + paid.key());
        partner.onQuoteRefund(asked -> Optional.empty());
        assertThat(quote(paid.key())).isEmpty();
    }

    @Test
    void ofWhatWasNotTakenNothingComesBackAndNobodyIsAsked() {
        partner.onQuoteRefund(asked -> {
            throw new IllegalStateException("asked");
        });
        assertThat(quote(room.recorded())).isEmpty();
        var paid = paid();
        room.restartGivingNothingBack();
        assertThat(room.get(PartnerRefunds.class).areGiven("metro")).isFalse();
        assertThat(quote(paid.key())).isEmpty();
        assertRefused(PartnersError.PARTNER_UNAVAILABLE, () -> record(refundOf(paid)));
    }

    static Stream<Function<Paid, Optional<RefundTerms>>> unusable() {
        return Stream.of(paid -> of(8421, "USD"), paid -> of(0, "USD"), paid -> of(8420, "EUR"), paid -> null, paid -> {
            throw new IllegalStateException("a bug in the plugin");
        });
    }

    private static Optional<RefundTerms> of(long amount, String currency) {
        return Optional.of(new RefundTerms(Money.of(amount, currency), java.time.Instant.MAX));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void anOfferThatCannotBeTakenUpIsNone(Function<Paid, Optional<RefundTerms>> told) {
        var paid = paid();
        partner.onQuoteRefund(told);
        assertRefused(PartnersError.PARTNER_UNAVAILABLE, () -> quote(paid.key()));
    }

    @Test
    void aRefundIsSentAsItWasRecordedOnce() {
        assertThat(room.get(PartnerRefunds.class).areGiven("metro")).isTrue();
        var refund = refundOf(paid());
        assertThat(record(refund)).isEqualTo(record(refund));
        assertThat(partner.refunded()).isEmpty();
        var call = room.calls().advance(refund.key());
        assertThat(call.state()).isEqualTo(State.SUCCEEDED);
        assertThat(call.taken()).contains(refund.amount());
        assertThat(room.calls().advance(refund.key())).isEqualTo(call);
        assertThat(partner.refunded()).containsExactly(refund);
    }

    @Test
    void aRefundWhoseAnswerIsLostIsInquiredAndNotSentAgain() {
        var refund = refundOf(paid());
        partner.onRefund(RefundsIT::lost);
        record(refund);
        assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.UNKNOWN);
        room.pass(INQUIRY);
        assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.SUCCEEDED);
        assertThat(partner.refunded()).hasSize(1);
        assertThat(partner.inquired()).containsExactly(refund.key());
    }

    private static CallResult lost(Refund refund) {
        throw new NoAnswerException("no answer for " + refund.key(), true, new IllegalStateException());
    }

    @Test
    void aRefundThatNobodyKnowsIsSentAgainWithItsKeyAfterTheWindow() {
        var refund = refundOf(paid());
        partner.onRefund(RefundsIT::lost).onInquireRefund(asked -> CallResult.notFound());
        record(refund);
        room.calls().advance(refund.key());
        room.pass(WINDOW);
        partner.onRefund(FakePartner::given);
        assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.SUCCEEDED);
        assertThat(partner.refunded()).containsExactly(refund, refund);
    }

    static Stream<Function<Refund, CallResult>> unclear() {
        return Stream.of(
                refund -> CallResult.succeeded(refund.key(), Money.of(8419, "USD"), "B-1"),
                refund -> CallResult.succeeded(refund.of().key(), refund.amount(), "B-1"),
                refund -> CallResult.awaitingApproval(refund.key(), refund.amount()),
                refund -> CallResult.rejected("throttled", "HTTP 429"),
                refund -> null);
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void whateverIsNotClearlyCertainOfARefundIsUnknown(Function<Refund, CallResult> told) {
        var refund = refundOf(paid());
        partner.onRefund(told);
        record(refund);
        assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aRefusalThatIsDeclaredFinalIsCertain() {
        var refund = refundOf(paid());
        partner.onRefund(asked -> CallResult.rejected("declined", "Too late."));
        record(refund);
        assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void refundsTakeNothingOfTheDayAndAreMadeWhenItIsSpent() {
        room.restartWithADailyBudgetOf(8420);
        var payment = PartnersRoom.payment();
        room.calls().admit(PartnersRoom.newCall("metro", payment));
        room.calls().record(PartnersRoom.newCall("metro", payment));
        var refund = refundOf(room.calls().advance(payment.key()).paid().orElseThrow());
        assertRefused(
                PartnersError.DAILY_BUDGET_SPENT,
                () -> room.calls().admit(PartnersRoom.newCall("metro", PartnersRoom.payment())));
        room.calls().admit(PartnersRoom.newCall("metro", refund));
        record(refund);
        assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.SUCCEEDED);
        assertRefused(
                PartnersError.DAILY_BUDGET_SPENT,
                () -> room.calls().admit(PartnersRoom.newCall("metro", PartnersRoom.payment())));
    }

    @Test
    void anInstanceThatIsSwitchedOffGivesBackWhatItTook() {
        var paid = paid();
        var board = room.get(Switchboard.class);
        board.disable("metro", new Deed(Actor.SYSTEM, "it moves its servers"));
        try {
            assertRefused(PartnersError.SERVICE_DISABLED, room::recorded);
            var refund = refundOf(paid);
            record(refund);
            assertThat(room.calls().advance(refund.key()).state()).isEqualTo(State.SUCCEEDED);
        } finally {
            board.enable("metro", new Deed(Actor.SYSTEM, "it has moved"));
        }
    }

    @Test
    void refundsThatHangStopNeitherPaymentsNorInquiries() throws Exception {
        var refunds = Stream.generate(() -> refundOf(paid())).limit(8).toList();
        var gate = new CountDownLatch(1);
        partner.onRefund(refund -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return FakePartner.given(refund);
        });
        refunds.forEach(this::record);
        var hanging = refunds.stream()
                .map(refund -> CompletableFuture.runAsync(() -> room.calls().advance(refund.key())))
                .toList();
        assertThat(room.calls().advance(room.recorded()).state()).isEqualTo(State.SUCCEEDED);
        gate.countDown();
        hanging.forEach(CompletableFuture::join);
        assertThat(room.get(Instances.class).giving("metro").circuits().calls().silences())
                .isZero();
    }
}
