package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideTip;
import org.sycee.partner.tck.Belief;
import org.sycee.partner.tck.Judgement;
import org.sycee.partners.CallBook;
import org.sycee.partners.PartnerCall.State;

class JudgeTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final Money AMOUNT = Money.of(8420, "USD");
    private static final BillPayment PAYMENT = new BillPayment(KEY, AMOUNT, "METRO", "B-1", Map.of());
    private static final Refund REFUND = new Refund(KEY, AMOUNT, new Paid(UUID.randomUUID(), AMOUNT, "R-0"));
    private static final Place PLACE = new Place("1 Quay Street", new GeoPoint(-36.8, 174.7));
    private static final Terms WHOLE = terms(false);
    private static final Terms PARTIAL = terms(true);
    private final Judge judge = new Judge(PAYMENT, WHOLE);

    private static Terms terms(boolean partialSuccess) {
        return new Terms(
                true,
                Duration.ofSeconds(5),
                partialSuccess,
                Set.of("declined"),
                Set.of("USD"),
                500_000,
                OptionalLong.empty());
    }

    private static final Map<State, Belief> BELIEFS = Map.of(
            State.SUCCEEDED, Belief.SUCCEEDED,
            State.REJECTED, Belief.REJECTED,
            State.IN_PROGRESS, Belief.IN_PROGRESS,
            State.AWAITING_PAYER, Belief.IN_PROGRESS,
            State.UNKNOWN, Belief.UNKNOWN);

    @TestFactory
    Stream<DynamicTest> believesOfAPaymentWhatTheKitSaysThatAHostBelieves() {
        return believed(Judgement.PAYMENT, Judgement.ALL);
    }

    @TestFactory
    Stream<DynamicTest> believesOfARideWhatTheKitSaysThatAHostBelieves() {
        return believed(Judgement.RIDE, Judgement.OF_RIDES);
    }

    @TestFactory
    Stream<DynamicTest> believesOfARefundWhatTheKitSaysThatAHostBelieves() {
        return believed(Judgement.REFUND, Judgement.OF_REFUNDS);
    }

    private static Stream<DynamicTest> believed(Operation operation, List<Judgement> judgements) {
        var hosts = new Judge(
                operation,
                new Terms(
                        true,
                        Duration.ofSeconds(5),
                        false,
                        Judgement.FINAL_CODES,
                        Set.of("USD"),
                        500_000,
                        OptionalLong.empty()));
        return judgements.stream()
                .map(one -> DynamicTest.dynamicTest(
                        String.valueOf(one.said()),
                        () -> assertThat(BELIEFS.get(hosts.judge(one.said()).state()))
                                .isEqualTo(atOnce(one.belief()))));
    }

    /** "Not found" counts only when the visibility window is over. */
    private static Belief atOnce(Belief belief) {
        return belief == Belief.NOT_FOUND ? Belief.UNKNOWN : belief;
    }

    @Test
    void aSuccessOfAnotherAmountCurrencyOrKeyIsUnknownAndSuspicious() {
        assertSuspicious(CallResult.succeeded(KEY, Money.of(8421, "USD"), "R-1"));
        assertSuspicious(CallResult.succeeded(KEY, Money.of(8420, "EUR"), "R-1"));
        assertSuspicious(CallResult.succeeded(UUID.randomUUID(), AMOUNT, "R-1"));
    }

    @Test
    void aRefusalThatNamesAnotherKeyIsUnknownAndSuspicious() {
        var ours = CallResult.rejected("declined", "No.");
        assertThat(judge.judge(ours).state()).isEqualTo(State.REJECTED);
        assertThat(judge.judge(naming(KEY, ours)).state()).isEqualTo(State.REJECTED);
        assertSuspicious(naming(UUID.randomUUID(), ours));
    }

    private static CallResult naming(UUID key, CallResult said) {
        return new CallResult(
                said.kind(),
                Optional.of(key),
                said.amount(),
                said.partnerReference(),
                said.code(),
                said.text(),
                said.payUrl(),
                said.card(),
                said.receipt());
    }

    @Test
    void aPartIsASuccessOnlyWhereItCanBe() {
        var ride = new RideBooking(KEY, AMOUNT, "offer-1", PLACE, PLACE);
        var tip = new RideTip(KEY, AMOUNT, UUID.randomUUID());
        var topUp = new PayIn(KEY, AMOUNT, Optional.empty(), URI.create("http://localhost"), "Sycee");
        assertThat(amountsTaken(ride, WHOLE)).containsExactly(1L, 8419L, 8420L);
        assertThat(amountsTaken(PAYMENT, WHOLE)).containsExactly(8420L);
        assertThat(amountsTaken(PAYMENT, PARTIAL)).containsExactly(1L, 8419L, 8420L);
        assertThat(amountsTaken(tip, WHOLE)).containsExactly(8420L);
        assertThat(amountsTaken(REFUND, PARTIAL)).as("as it was promised").containsExactly(8420L);
        assertThat(amountsTaken(topUp, PARTIAL))
                .as("credited as it was asked for")
                .containsExactly(8420L);
    }

    /** Of these amounts, those with which a success is believed, and what is then taken to be taken. */
    private static List<Long> amountsTaken(Operation operation, Terms terms) {
        return LongStream.of(-1, 0, 1, 8419, 8420, 8421)
                .mapToObj(amount ->
                        new Judge(operation, terms).judge(CallResult.succeeded(KEY, Money.of(amount, "USD"), "R-1")))
                .filter(verdict -> verdict.state() == State.SUCCEEDED)
                .map(verdict -> verdict.amount().orElseThrow().minorUnits())
                .toList();
    }

    @Test
    void aPartOfAnotherCurrencyIsSuspiciousToo() {
        for (var terms : List.of(WHOLE, PARTIAL)) {
            var verdict = new Judge(PAYMENT, terms).judge(CallResult.succeeded(KEY, Money.of(1, "EUR"), "R-1"));
            assertThat(verdict.suspicious()).isTrue();
        }
    }

    @Test
    void onlyARideMayAskForMoreAndOnlyWhatThePluginMayTake() {
        var ride = new Judge(new RideBooking(KEY, AMOUNT, "offer-1", PLACE, PLACE), WHOLE);
        var asked = ride.judge(CallResult.awaitingApproval(KEY, Money.of(9_000, "USD")));
        assertThat(asked.state()).isEqualTo(State.AWAITING_PAYER);
        assertThat(asked.amount()).hasValue(Money.of(9_000, "USD"));
        for (var doubtful : List.of(
                ride.judge(CallResult.awaitingApproval(KEY, Money.of(500_001, "USD"))),
                ride.judge(CallResult.awaitingApproval(KEY, Money.of(9_000, "EUR"))),
                ride.judge(CallResult.awaitingApproval(UUID.randomUUID(), Money.of(9_000, "USD"))),
                judge.judge(CallResult.awaitingApproval(KEY, Money.of(9_000, "USD"))))) {
            assertThat(doubtful.state()).isEqualTo(State.UNKNOWN);
            assertThat(doubtful.suspicious()).isTrue();
            assertThat(doubtful.amount()).isEmpty();
        }
    }

    @Test
    void aRefundWaitsForNoPayer() {
        var refund = new Judge(REFUND, WHOLE);
        for (var waiting : List.of(
                CallResult.awaitingApproval(KEY, AMOUNT),
                CallResult.awaitingPayer(URI.create("https://partner.test/1")))) {
            assertThat(refund.judge(waiting).state()).isEqualTo(State.UNKNOWN);
            assertThat(refund.judge(waiting).suspicious()).isTrue();
        }
    }

    private void assertSuspicious(CallResult result) {
        var verdict = judge.judge(result);
        assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
        assertThat(verdict.suspicious()).isTrue();
        assertThat(verdict.reference()).isEmpty();
    }

    @Test
    void whatAFileSaysIsCertainIfItIsOfWhatWasAsked() {
        var ride = new Judge(new RideBooking(KEY, AMOUNT, "offer-1", PLACE, PLACE), WHOLE);
        assertThat(judge.judge(filed(true, 8420)).state()).isEqualTo(State.SUCCEEDED);
        assertThat(judge.judge(filed(false, 8420)).state()).isEqualTo(State.REJECTED);
        assertThat(judge.judge(filed(true, 8000)).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(filed(false, 8000)).state()).isEqualTo(State.UNKNOWN);
        assertThat(ride.judge(filed(true, 8000)).amount()).hasValue(Money.of(8000, "USD"));
        assertThat(ride.judge(filed(true, 9000)).state()).isEqualTo(State.UNKNOWN);
    }

    private static CallBook.Filed filed(boolean isPaid, long amount) {
        return new CallBook.Filed(isPaid, Money.of(amount, "USD"), "R-1", "their file, line 1");
    }

    @Test
    void onlyTheFirstSendingCanBeProvedNotToHaveHappened() {
        var silence = new Reply.Silence("refused", true);
        assertThat(judge.judge(claim(Task.SEND, 1), silence).state()).isEqualTo(State.REJECTED);
        assertThat(judge.judge(claim(Task.SEND, 2), silence).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(claim(Task.INQUIRE, 1), silence).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(claim(Task.SEND, 1), new Reply.Silence("reset", false))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    private static Claim claim(Task task, int attempt) {
        return new Claim(task, PAYMENT, "1.0", attempt, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
